package dev.rollcall.kiosk.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk cannot start, for a reason a person can mend. The code names the text {@code kiosk.problem.CODE} in the bundle.
 */
public final class KioskProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    KioskProblem(String code, List<?> args, @Nullable Throwable cause) {
        super(code + " " + args, cause);
        this.code = code;
        this.args = List.copyOf(args);
    }

    /** A stable word such as {@code wrong-code}. */
    public String code() {
        return code;
    }

    /** What the text for people names, in its order. */
    public List<Object> args() {
        return args;
    }
}
