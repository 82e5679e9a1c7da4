package dev.rollcall.server.endtoend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rollcall.server.RealThings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A server with the known people of a film enrolled and invited, and a kiosk to stand before it. */
final class Installation implements AutoCloseable {
    static final Path KIOSK = Path.of("..", "kiosk-client", "target", "kiosk-client.jar");

    final Server server;
    final Integrator integrator;
    final Film film;
    final UUID session;
    /** Member by the name in the film's truth. */
    final Map<String, UUID> members = new HashMap<>();

    private final Path folder;
    private final String code;
    private int runs;

    private Installation(Path folder, Film film, Server server) throws InterruptedException {
        this.folder = folder;
        this.film = film;
        this.server = server;
        this.integrator = new Integrator(server);
        Path photos = RealThings.faces().resolve("roster").resolve("enrol");
        for (String person : everybodyBut(film.strangers(), photos)) {
            UUID member = integrator.register(person);
            integrator.consent(member);
            integrator.enrol(member, photos.resolve(person + ".jpg"));
            members.put(person, member);
        }
        this.session = integrator.planMeeting(Clock.systemUTC().instant(), members.values());
        this.code = integrator.pairingCode("East gate");
    }

    static Installation before(String film, Path folder) throws IOException, InterruptedException {
        RealThings.models();
        Path faces = RealThings.faces();
        Film played = Film.read(faces.resolve("videos"), film);
        Server server = Server.start(folder);
        try {
            return new Installation(folder, played, server);
        } catch (RuntimeException | InterruptedException | Error failed) {
            server.stop();
            throw failed;
        }
    }

    /** Starts the kiosk jar on the film at its own speed; the second start needs no code. */
    Program startKiosk(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--headless"));
        arguments.addAll(List.of(more));
        return start(arguments, Map.of());
    }

    /** The same, full screen on {@code display} if there is one. */
    Program startKiosk(Display display) {
        return display.exists() ? start(List.of("--mute"), Map.of("DISPLAY", display.name())) : startKiosk();
    }

    private Program start(List<String> more, Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server",
                server.url(),
                "--source",
                film.file().toString(),
                "--home",
                folder.resolve("kiosk").toString(),
                "--liveness",
                "off",
                "--report",
                report().toString()));
        if (runs++ == 0) {
            arguments.addAll(List.of("--pair", code));
        }
        arguments.addAll(more);
        return Program.start(KIOSK, folder, arguments, environment);
    }

    /** The name in the film's truth by member. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        members.forEach((name, id) -> names.put(id, name));
        return names;
    }

    Report readReport() {
        return JsonMapper.shared().readValue(report().toFile(), Report.class);
    }

    private Path report() {
        return folder.resolve("report.json");
    }

    private static List<String> everybodyBut(List<String> strangers, Path photos) {
        try (var files = Files.list(photos)) {
            return files.map(file -> file.getFileName().toString().replace(".jpg", ""))
                    .filter(person -> !strangers.contains(person))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }

    /** The part of the kiosk's report that a truth can be held against. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(List<Decision> decisions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(String verdict, @Nullable UUID memberId, long sourceMillis) {
        double seconds() {
            return sourceMillis / 1000.0;
        }
    }
}
