package dev.rollcall.server.bench;

import dev.rollcall.kiosk.device.KioskHome;
import dev.rollcall.kiosk.device.PairedDevice;
import dev.rollcall.kiosk.device.PairingDesk;
import dev.rollcall.kiosk.device.PairingOutcome;
import dev.rollcall.server.RollcallServer;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The real application in this process, on a port of its own and a database of its own. */
final class BenchServer implements AutoCloseable {
    private static final int TOGETHER = 500;

    private final Path folder;
    private final BenchDatabase database;
    private final ConfigurableApplicationContext application;

    private BenchServer(Path folder, BenchDatabase database) {
        this.folder = folder;
        this.database = database;
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", 0,
                "rollcall.home", folder.resolve("data").toString(),
                "rollcall.security.seed[0].username", "administrator",
                "rollcall.security.seed[0].display-name", "林静",
                "rollcall.security.seed[0].password", SeededServer.PASSWORD,
                "rollcall.security.seed[0].roles", "ADMINISTRATOR,ORGANIZER,REGISTRAR",
                "logging.level.dev.rollcall", "warn"));
        settings.putAll(database.settings());
        System.setProperty("rollcall.test.database", "given");
        this.application = new SpringApplicationBuilder(RollcallServer.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    static BenchServer onPostgresql() throws Exception {
        return new BenchServer(Files.createTempDirectory("rollcall-bench"), BenchDatabase.postgresql());
    }

    static BenchServer onH2() throws Exception {
        Path folder = Files.createTempDirectory("rollcall-bench");
        return new BenchServer(folder, BenchDatabase.h2(folder.resolve("data")));
    }

    String database() {
        return database.name();
    }

    boolean onPostgres() {
        return database.cluster() != null;
    }

    URI url() {
        return URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    JdbcTemplate jdbc() {
        return application.getBean(JdbcTemplate.class);
    }

    List<MemberId> register(int count) {
        var members = application.getBean(Members.class);
        var transaction = new TransactionTemplate(
                application.getBean(org.springframework.transaction.PlatformTransactionManager.class));
        var registered = new ArrayList<MemberId>();
        while (registered.size() < count) {
            transaction.executeWithoutResult(open -> {
                for (int i = 0; i < TOGETHER && registered.size() < count; i++) {
                    int number = registered.size() + 1;
                    registered.add(
                            members.register(new MemberDraft("B" + number, "委员" + number, "", "界别" + number % 34, "")));
                }
            });
        }
        return registered;
    }

    /** Members of these names who consented to their face being used. */
    void consenting(List<String> names) {
        var members = application.getBean(Members.class);
        var biometrics = application.getBean(Biometrics.class);
        for (int i = 0; i < names.size(); i++) {
            biometrics.recordConsent(members.register(new MemberDraft("F" + (i + 1), names.get(i), "", "", "")));
        }
    }

    /** A session that everybody is invited to and whose check-in is open for two hours. */
    SessionId openSession(List<MemberId> invited) {
        var meetings = application.getBean(Meetings.class);
        Instant now = Clock.systemUTC().instant();
        Instant closes = now.plus(Duration.ofHours(2));
        var meeting = meetings.plan(new MeetingDraft(
                "全体会议",
                List.of(new SessionDraft(
                        "开幕会",
                        "大礼堂",
                        ZoneId.of("Asia/Shanghai"),
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(1)),
                        closes,
                        closes,
                        SittingDetails.NONE))));
        meetings.invite(meeting, invited);
        return meetings.sessions(meeting).get(0).id();
    }

    /** A real kiosk's identity, paired over HTTP. */
    PairedDevice pair(String name) throws InterruptedException {
        String code = application.getBean(Devices.class).invite(name).code();
        try (KioskHome home = KioskHome.open(folder.resolve(name))) {
            PairingOutcome outcome = new PairingDesk(home, Clock.systemUTC(), "bench").pair(url(), code, false);
            if (outcome instanceof PairingOutcome.Paired paired) {
                return paired.device();
            }
            throw new IllegalStateException("not paired: " + outcome);
        }
    }

    @Override
    public void close() throws Exception {
        application.close();
        database.close();
    }
}
