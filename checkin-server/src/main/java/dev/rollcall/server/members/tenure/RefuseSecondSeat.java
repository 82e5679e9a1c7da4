package dev.rollcall.server.members.tenure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on tenures, named by {@code V071__members_guards.sql}; on PostgreSQL the exclusion constraint {@code
 * member_tenure_once} does it. The member is locked first, so that of two at once the second sees what the first wrote.
 */
public final class RefuseSecondSeat extends TriggerAdapter {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, ResultSet after) throws SQLException {
        var member = after.getObject("member_id", UUID.class);
        try (var lock = connection.prepareStatement("select 1 from member where member_id = ? for update")) {
            lock.setObject(1, member);
            lock.executeQuery().close();
        }
        try (var other = connection.prepareStatement(
                """
                select 1 from member_tenure where member_id = ? and term_id = ? and tenure_id <> ?
                and (to_day is null or to_day >= ?) and from_day <= ?""")) {
            LocalDate last = after.getObject("to_day", LocalDate.class);
            other.setObject(1, member);
            other.setObject(2, after.getObject("term_id", UUID.class));
            other.setObject(3, after.getObject("tenure_id", UUID.class));
            other.setObject(4, after.getObject("from_day", LocalDate.class));
            other.setObject(5, last == null ? FOR_EVER : last);
            try (var found = other.executeQuery()) {
                if (found.next()) {
                    throw new SQLIntegrityConstraintViolationException("member_tenure_once", "23P01");
                }
            }
        }
    }
}
