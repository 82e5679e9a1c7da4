package dev.rollcall.kiosk.capture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words after {@code --source} mean.
 *
 * @param target without its options
 * @param options what stood after the question mark
 */
record SourceAddress(Kind kind, String target, Map<String, String> options) {
    private static final Set<String> KNOWN_OPTIONS = Set.of("speed", "fps", "visits");
    private static final Set<String> STREAMS =
            Set.of("rtsp://", "rtsps://", "rtmp://", "http://", "https://", "udp://");
    private static final String DEMO = "demo:";

    enum Kind {
        DEMO,
        STREAM,
        CAMERA,
        DEVICE,
        FOLDER,
        FILM
    }

    static SourceAddress parse(String source) {
        String text = source.strip();
        if (text.isEmpty()) {
            throw new UnreadableSource(
                    "no source given: name a camera, a film, a folder, an RTSP address or demo:", null);
        }
        if (STREAMS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith)) {
            return new SourceAddress(Kind.STREAM, text, Map.of());
        }
        // A question mark may also be part of a file's name; the file that exists is what was meant.
        int mark = !text.startsWith(DEMO) && Files.exists(Path.of(text)) ? -1 : text.lastIndexOf('?');
        String target = mark < 0 ? text : text.substring(0, mark);
        Map<String, String> options = mark < 0 ? Map.of() : options(source, text.substring(mark + 1));
        return new SourceAddress(kindOf(target), target, options);
    }

    boolean atFullSpeed() {
        return "max".equals(options.get("speed"));
    }

    /** What follows {@code demo:}. */
    String seeds() {
        return target.substring(DEMO.length());
    }

    /** The whole number given for {@code option}, from 1 to {@code most}. */
    int number(String option, int otherwise, int most) {
        String value = options.get(option);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new UnreadableSource(option + "=" + value + " is not a number from 1 to " + most, null);
        }
        return Integer.parseInt(value);
    }

    private static Kind kindOf(String target) {
        if (target.startsWith(DEMO)) {
            return Kind.DEMO;
        }
        if (target.matches("[0-9]{1,2}")) {
            return Kind.CAMERA;
        }
        if (target.startsWith("/dev/")) {
            return Kind.DEVICE;
        }
        Path path = Path.of(target);
        if (!Files.exists(path)) {
            throw new UnreadableSource("there is no film, folder or device named " + target, null);
        }
        return Files.isDirectory(path) ? Kind.FOLDER : Kind.FILM;
    }

    private static Map<String, String> options(String source, String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !KNOWN_OPTIONS.contains(name)) {
                throw new UnreadableSource(
                        "unknown option \"" + pair + "\" in source " + source
                                + "; known are speed=max, fps=N, visits=N",
                        null);
            }
            options.put(name, pair.substring(equals + 1));
        }
        return options;
    }
}
