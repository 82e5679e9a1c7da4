package dev.rollcall.server.trail;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the trail's tables, named by {@code V002__trail_immutable.sql}. */
public final class RefuseChange implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the trail is append-only");
    }
}
