package dev.rollcall.server.shared;

import java.util.List;
import java.util.Map;

/**
 * Something the caller can understand and mend. Free of HTTP: two advices translate it.
 *
 * <p>{@code code} is {@code module/name}; its text is the message {@code problem.module.name} with {@link #args()}.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;

    protected Problem(Kind kind, String code, Object... args) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "problem." + code.replace('/', '.');
    }

    /** What a program needs beside the text, by name; shown in API answers only. */
    public Map<String, Object> details() {
        return Map.of();
    }

    public Object[] args() {
        return args.toArray();
    }

    /** What sort of trouble; the web advice maps it to a status. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        /** The caller acted on a version that somebody else has replaced since. */
        STALE,
        GONE,
        TOO_MANY,
        UNAVAILABLE
    }
}
