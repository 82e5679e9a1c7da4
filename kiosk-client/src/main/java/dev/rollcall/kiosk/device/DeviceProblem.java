package dev.rollcall.kiosk.device;

import java.util.List;

/**
 * The kiosk's own folder cannot be used; nothing can start without it.
 *
 * <p>The code names the text for people in the bundle ({@code kiosk.problem.CODE}); {@link #getMessage()} is for the log.
 */
public final class DeviceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    private DeviceProblem(String code, List<Object> args) {
        super(code + " " + args);
        this.code = code;
        this.args = args;
    }

    static DeviceProblem homeInUse(Object home, String process) {
        return new DeviceProblem("home-in-use", List.of(home, process));
    }

    static DeviceProblem homeUnusable(Object home, Exception cause) {
        var problem = new DeviceProblem(
                "home-unusable", List.of(home, cause.getClass().getSimpleName()));
        problem.initCause(cause);
        return problem;
    }

    static DeviceProblem keysUnreadable(Object folder, Exception cause) {
        var problem = new DeviceProblem("keys-unreadable", List.of(folder));
        problem.initCause(cause);
        return problem;
    }

    /** A stable word such as {@code home-in-use}. */
    public String code() {
        return code;
    }

    /** What the text for people names, in its order. */
    public List<Object> args() {
        return args;
    }
}
