package dev.rollcall.server.biometrics.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V081: the text that comes with the program is the first version. Its words stand in the program's own files, so that whoever
 * prints them prints the same; a file once released is never changed, a new text is published as a new version.
 */
@Component
class ShippedText implements JavaMigration {
    static final String VERSION = "2026-1";
    private static final OffsetDateTime SHIPPED = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        insert(connection, "zh", wording("zh"));
        insert(connection, "en", wording("en"));
        try (PreparedStatement text = connection.prepareStatement(
                """
                insert into biometrics_consent_text (text_version, place, hash, published_at, published_by_kind, published_by_id)
                values (?, 1, ?, ?, 'SYSTEM', 'system')""")) {
            text.setString(1, VERSION);
            text.setString(2, PublishedText.hashOf(wording("zh"), wording("en")));
            text.setObject(3, SHIPPED);
            text.executeUpdate();
        }
    }

    private static void insert(Connection connection, String language, Wording wording) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WordingRow.INSERT)) {
            int column = 1;
            for (Object each : WordingRow.values(VERSION, language, wording)) {
                insert.setObject(column++, each);
            }
            insert.executeUpdate();
        }
    }

    /** @param language {@code zh} or {@code en} */
    static Wording wording(String language) {
        String name = "/biometrics/consent/" + VERSION + "_" + language + ".txt";
        try (InputStream in = ShippedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the consent text " + name + " is missing from this program");
            }
            return Wording.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("081");
    }

    @Override
    public String getDescription() {
        return "biometrics shipped consent text";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
