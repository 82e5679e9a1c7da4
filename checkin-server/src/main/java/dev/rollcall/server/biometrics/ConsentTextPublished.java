package dev.rollcall.server.biometrics;

import dev.rollcall.server.trail.Traceable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Members are asked to agree to another text from now on.
 *
 * @param hash SHA-256 over both wordings, as the page of the text says
 * @param asksAgainAt from when consents to earlier versions count no more; null when they stay good
 */
public record ConsentTextPublished(String version, String hash, @Nullable Instant asksAgainAt) implements Traceable {
    @Override
    public String traceKind() {
        return "biometrics.consent-text-published";
    }

    @Override
    public String traceSubject() {
        return version;
    }

    @Override
    public Map<String, String> traceFacts() {
        var facts = new TreeMap<>(Map.of("textVersion", version, "textHash", hash));
        if (asksAgainAt != null) {
            facts.put("asksAgainAt", asksAgainAt.toString());
        }
        return facts;
    }
}
