package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.Problem;
import org.springframework.http.HttpStatus;

/** The one place where a kind of problem becomes an HTTP status. */
public final class ProblemStatus {
    private ProblemStatus() {}

    /** The status of an answer that tells of such a problem. */
    public static HttpStatus of(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case GONE -> HttpStatus.GONE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
