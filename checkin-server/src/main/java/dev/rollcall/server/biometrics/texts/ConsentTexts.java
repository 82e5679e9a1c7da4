package dev.rollcall.server.biometrics.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the text, read anew each time; there are few and they are short. Thread-safe. */
@Component
public class ConsentTexts {
    private final JdbcClient jdbc;

    ConsentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What members are asked to agree to now. */
    @Transactional(readOnly = true)
    public PublishedText current() {
        return jdbc.sql("select * from biometrics_consent_text order by place desc limit 1")
                .query((row, number) -> text(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("V081 published a first text"));
    }

    @Transactional(readOnly = true)
    public Optional<PublishedText> find(String version) {
        return jdbc.sql("select * from biometrics_consent_text where text_version = ?")
                .param(version)
                .query((row, number) -> text(row))
                .optional();
    }

    /** Every version, the latest first. */
    @Transactional(readOnly = true)
    public List<PublishedText> all() {
        return jdbc.sql("select * from biometrics_consent_text order by place desc")
                .query((row, number) -> text(row))
                .list();
    }

    private PublishedText text(ResultSet row) throws SQLException {
        String version = row.getString("text_version");
        OffsetDateTime asksAgain = row.getObject("asks_again_at", OffsetDateTime.class);
        return new PublishedText(
                version,
                row.getInt("place"),
                row.getString("hash"),
                wording(version, "zh"),
                wording(version, "en"),
                asksAgain == null ? null : asksAgain.toInstant(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by_id"));
    }

    private Wording wording(String version, String language) {
        return jdbc.sql("select * from biometrics_consent_wording where text_version = ? and language = ?")
                .params(version, language)
                .query((row, number) -> wording(row))
                .single();
    }

    private static Wording wording(ResultSet row) throws SQLException {
        var parts = new EnumMap<TextPart, String>(TextPart.class);
        for (TextPart part : TextPart.values()) {
            parts.put(part, row.getString(part.column()));
        }
        return new Wording(parts);
    }
}
