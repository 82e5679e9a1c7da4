package dev.rollcall.server.members.groups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on memberships, named by {@code V071__members_guards.sql}; on PostgreSQL exclusion constraints of the same
 * names do it. The rows of member and group are locked first, so that of two at once the second sees what the first wrote.
 */
public final class RefuseOverlap extends TriggerAdapter {
    private static final String OVERLAPS =
            " and membership_id <> ? and (to_day is null or to_day >= ?) and from_day <= ?";
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, ResultSet after) throws SQLException {
        var member = after.getObject("member_id", UUID.class);
        var group = after.getObject("group_id", UUID.class);
        lock(connection, "select 1 from member where member_id = ? for update", member);
        refuse(connection, "member_id = ? and group_id = ?", after, "member_membership_once", member, group);
        if ("SECTOR".equals(after.getString("kind"))) {
            refuse(connection, "member_id = ? and kind = 'SECTOR'", after, "member_membership_one_sector", member);
        }
        if ("CONVENOR".equals(after.getString("office"))) {
            lock(connection, "select 1 from member_group where group_id = ? for update", group);
            refuse(connection, "group_id = ? and office = 'CONVENOR'", after, "member_membership_one_convenor", group);
        }
    }

    private static void lock(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeQuery().close();
        }
    }

    private static void refuse(Connection connection, String which, ResultSet row, String guard, UUID... of)
            throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from member_membership where " + which + OVERLAPS)) {
            int at = 1;
            for (UUID id : of) {
                statement.setObject(at++, id);
            }
            LocalDate last = row.getObject("to_day", LocalDate.class);
            statement.setObject(at++, row.getObject("membership_id", UUID.class));
            statement.setObject(at++, row.getObject("from_day", LocalDate.class));
            statement.setObject(at, last == null ? FOR_EVER : last);
            try (var found = statement.executeQuery()) {
                if (found.next()) {
                    throw new SQLIntegrityConstraintViolationException(guard, "23P01");
                }
            }
        }
    }
}
