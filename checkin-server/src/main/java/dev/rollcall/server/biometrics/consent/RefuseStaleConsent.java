package dev.rollcall.server.biometrics.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on {@code biometrics_data_key}, named by {@code V086}; PostgreSQL has the same as a function. */
public final class RefuseStaleConsent implements Trigger {
    private static final int CONSENT_ID = 1;
    private static final int MADE_AT = 3;

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (after == null) {
            return;
        }
        try (PreparedStatement later = connection.prepareStatement(
                """
                select 1 from biometrics_consent c
                join biometrics_consent_text agreed on agreed.text_version = c.agreed_version
                join biometrics_consent_text later on later.place > agreed.place and later.asks_again_at <= ?
                where c.consent_id = ?""")) {
            later.setObject(1, after[MADE_AT]);
            later.setObject(2, after[CONSENT_ID]);
            try (ResultSet found = later.executeQuery()) {
                if (found.next()) {
                    throw new SQLIntegrityConstraintViolationException("this consent has to be asked again", "23513");
                }
            }
        }
    }
}
