package dev.rollcall.kiosk.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exposure of a camera under Linux, through {@code v4l2-ctl} of the package v4l-utils. Where that, or the camera's control,
 * is missing, nothing happens.
 */
public final class CameraExposure {
    private static final Pattern CONTROL =
            Pattern.compile("^\\s*(\\w+) 0x\\w+ \\((?:int|menu)\\)\\s*: min=(-?\\d+) max=(-?\\d+).*$");
    private static final Duration LIMIT = Duration.ofSeconds(3);
    /** {@code V4L2_EXPOSURE_MANUAL} and {@code V4L2_EXPOSURE_APERTURE_PRIORITY}; the latter is what cameras call automatic. */
    private static final int MANUAL = 1;

    private static final int AUTOMATIC = 3;

    private final String command;

    public CameraExposure() {
        this("v4l2-ctl");
    }

    CameraExposure(String command) {
        this.command = command;
    }

    /**
     * Sets the exposure of the camera under {@code source}, and waits until that is done.
     *
     * @param exposure -1 (darkest) to 1 (brightest), 0 for automatic
     */
    public void set(String source, float exposure) throws InterruptedException {
        String device = source.matches("[0-9]{1,2}") ? "/dev/video" + source : source;
        if (!device.startsWith("/dev/")) {
            return;
        }
        Optional<String> settings = settings(run(List.of(command, "-d", device, "--list-ctrls")), exposure);
        if (settings.isPresent()) {
            run(List.of(command, "-d", device, "--set-ctrl", settings.get()));
        }
    }

    /** What to set, out of the controls that a camera lists; empty when it has none. */
    static Optional<String> settings(List<String> controls, float exposure) {
        String mode = "";
        String settings = "";
        for (String line : controls) {
            Matcher control = CONTROL.matcher(line);
            if (!control.matches()) {
                continue;
            }
            String name = control.group(1);
            if (name.equals("auto_exposure") || name.equals("exposure_auto")) {
                mode = name + "=" + (exposure == 0 ? AUTOMATIC : MANUAL);
            } else if (name.equals("exposure_time_absolute") || name.equals("exposure_absolute")) {
                settings = name + "="
                        + between(Long.parseLong(control.group(2)), Long.parseLong(control.group(3)), exposure);
            }
        }
        if (mode.isEmpty() || (settings.isEmpty() && exposure != 0)) {
            return Optional.empty();
        }
        return Optional.of(exposure == 0 ? mode : mode + "," + settings);
    }

    /** Exposure times are felt by their ratios: the middle is the geometric mean. */
    private static long between(long least, long most, float exposure) {
        double low = Math.log((double) Math.max(1, least));
        double high = Math.log((double) Math.max(2, most));
        double share = (Math.max(-1, Math.min(1, exposure)) + 1) / 2;
        return Math.max(least, Math.min(most, Math.round(Math.exp(low + share * (high - low)))));
    }

    private static List<String> run(List<String> words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var lines = new ArrayList<String>();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().limit(500).forEach(lines::add);
            }
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            return lines;
        } catch (IOException notInstalled) {
            return List.of();
        }
    }
}
