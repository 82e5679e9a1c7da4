package dev.rollcall.server.members.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers how the columns of a header were understood, for the next file of the same office. */
@Component
class HeaderStore {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    HeaderStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Columns> remembered(Columns guessed) {
        return jdbc.sql("select fields from member_import_header where signature = ?")
                .param(digest(guessed))
                .query(String.class)
                .optional()
                .map(fields ->
                        guessed.with(json.readValue(fields, new TypeReference<EnumMap<ImportField, Integer>>() {})));
    }

    void remember(Columns columns) {
        String fields = json.writeValueAsString(columns.fields());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int known = jdbc.sql("update member_import_header set fields = ?, changed_at = ? where signature = ?")
                .params(fields, now, digest(columns))
                .update();
        if (known == 0) {
            jdbc.sql("insert into member_import_header (signature, fields, changed_at) values (?, ?, ?)")
                    .params(digest(columns), fields, now)
                    .update();
        }
    }

    private static String digest(Columns columns) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(columns.signature().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
