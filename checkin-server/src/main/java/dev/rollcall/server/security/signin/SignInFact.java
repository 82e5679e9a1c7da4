package dev.rollcall.server.security.signin;

import dev.rollcall.server.trail.Traceable;
import java.util.Map;

/**
 * What happened at the door.
 *
 * @param traceSubject account id, or {@code unknown}: what was typed may be a name, or a password in the wrong field
 */
record SignInFact(String traceKind, String traceSubject) implements Traceable {
    static SignInFact signedIn(String account) {
        return new SignInFact("security.signed-in", account);
    }

    static SignInFact signedOut(String account) {
        return new SignInFact("security.signed-out", account);
    }

    static SignInFact failed(String account) {
        return new SignInFact("security.sign-in-failed", account);
    }

    @Override
    public Map<String, String> traceFacts() {
        return Map.of();
    }
}
