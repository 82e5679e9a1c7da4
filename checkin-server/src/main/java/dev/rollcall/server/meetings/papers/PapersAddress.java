package dev.rollcall.server.meetings.papers;

import dev.rollcall.server.meetings.Papers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may stand in a code that everybody's phone opens: a whole https address, and nobody's password in it. */
record PapersAddress(URI uri) {
    PapersAddress {
        if (!"https".equals(uri.getScheme())) {
            throw PapersProblem.notSecure();
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw PapersProblem.noAddress();
        }
        if (uri.getUserInfo() != null) {
            throw PapersProblem.withPassword();
        }
        if (uri.toString().length() > Papers.LONGEST) {
            throw PapersProblem.tooLong();
        }
    }

    /** As somebody typed or pasted it, Chinese letters too; null for nothing. */
    static @Nullable PapersAddress read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException noAddress) {
            throw PapersProblem.noAddress();
        }
    }

    static PapersAddress of(URI address) {
        if (address.getScheme() == null) {
            throw PapersProblem.noAddress();
        }
        URI plain = URI.create(address.toASCIIString());
        String scheme = plain.getScheme();
        String rest = plain.toString().substring(scheme.length());
        return new PapersAddress(URI.create(scheme.toLowerCase(Locale.ROOT) + rest));
    }
}
