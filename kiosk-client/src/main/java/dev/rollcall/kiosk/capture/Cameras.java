package dev.rollcall.kiosk.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The cameras of this machine, as far as its system tells without opening them. */
public final class Cameras {
    /** Where Linux keeps a folder for each video device. */
    private static final Path LINUX = Path.of("/sys/class/video4linux");
    /** Systems that do not tell are asked for this many, by index. */
    private static final int GUESSED = 4;

    private Cameras() {}

    /** A camera by the source under which it is opened, and its maker's name for it; empty where the system does not tell. */
    public record Camera(String source, String name) {}

    public static List<Camera> list() {
        return Files.isDirectory(LINUX) || Files.isDirectory(Path.of("/sys/class")) ? in(LINUX) : byIndex();
    }

    /**
     * The devices described in {@code folder}, in their order. One camera shows up as several devices, of which the one of
     * index 0 gives pictures.
     */
    static List<Camera> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> devices = Files.list(folder)) {
            return devices.filter(device -> "0".equals(text(device.resolve("index"), "0")))
                    .sorted(Comparator.comparingInt(Cameras::number))
                    .map(device -> new Camera("/dev/" + device.getFileName(), text(device.resolve("name"), "")))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Camera> byIndex() {
        var cameras = new ArrayList<Camera>();
        for (int index = 0; index < GUESSED; index++) {
            cameras.add(new Camera(Integer.toString(index), ""));
        }
        return cameras;
    }

    private static int number(Path device) {
        String digits = device.getFileName().toString().replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static String text(Path file, String otherwise) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException absent) {
            return otherwise;
        }
    }
}
