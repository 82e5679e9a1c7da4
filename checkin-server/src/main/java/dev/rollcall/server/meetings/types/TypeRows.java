package dev.rollcall.server.meetings.types;

import dev.rollcall.server.meetings.LeaveDecider;
import dev.rollcall.server.meetings.MeetingRules;
import dev.rollcall.server.meetings.MeetingTypeId;
import dev.rollcall.server.meetings.MeetingTypeView;
import dev.rollcall.server.meetings.MeetingTypeView.SittingDefaults;
import dev.rollcall.server.meetings.PresenceRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code meeting_type} (V110). */
@Repository
class TypeRows {
    private static final String READ =
            """
            select type_id, version, place, name_zh, name_en, length_min, opens_before, late_after, closes_after, tolerance,
            check_out, presence, leave_by, delegates, offered from meeting_type""";

    private final JdbcClient jdbc;

    TypeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptType> all() {
        return jdbc.sql(READ + " order by place, name_zh, name_en")
                .query((row, number) -> kept(row))
                .list();
    }

    Optional<KeptType> find(MeetingTypeId id) {
        return jdbc.sql(READ + " where type_id = ?")
                .param(id.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    void insert(MeetingTypeId id, NewType type) {
        written(
                        jdbc.sql(
                                """
                                insert into meeting_type (place, name_zh, name_en, length_min, opens_before, late_after, closes_after,
                                tolerance, check_out, presence, leave_by, delegates, offered, type_id, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, 0)"""),
                        type)
                .param(id.value())
                .update();
    }

    /** Whether the type was as of {@code version}. */
    boolean update(MeetingTypeId id, long version, NewType type) {
        return written(
                                jdbc.sql(
                                        """
                                        update meeting_type set place = ?, name_zh = ?, name_en = ?, length_min = ?, opens_before = ?,
                                        late_after = ?, closes_after = ?, tolerance = ?, check_out = ?, presence = ?, leave_by = ?,
                                        delegates = ?, version = version + 1 where type_id = ? and version = ?"""),
                                type)
                        .param(id.value())
                        .param(version)
                        .update()
                > 0;
    }

    /** Whether there is such a type that was not so yet. */
    boolean offer(MeetingTypeId id, boolean offered) {
        return jdbc.sql("update meeting_type set offered = ?, version = version + 1 where type_id = ? and offered <> ?")
                        .params(offered, id.value(), offered)
                        .update()
                > 0;
    }

    private static StatementSpec written(StatementSpec statement, NewType type) {
        var sittings = type.sittings();
        return statement
                .params(type.place(), type.chinese(), type.english(), sittings.length(), sittings.opensBefore())
                .param(sittings.lateAfter())
                .param(sittings.closesAfter())
                .param(sittings.tolerance())
                .param(sittings.checkOut())
                .param(type.rules().presence().name())
                .param(type.rules().leave().name())
                .param(type.rules().delegates());
    }

    private static KeptType kept(ResultSet row) throws SQLException {
        var view = new MeetingTypeView(
                new MeetingTypeId(row.getObject("type_id", UUID.class)),
                row.getString("name_zh"),
                row.getString("name_en"),
                new SittingDefaults(
                        row.getInt("length_min"),
                        row.getInt("opens_before"),
                        row.getInt("late_after"),
                        row.getObject("closes_after", Integer.class),
                        row.getInt("tolerance"),
                        row.getBoolean("check_out")),
                new MeetingRules(
                        PresenceRule.valueOf(row.getString("presence")),
                        LeaveDecider.valueOf(row.getString("leave_by")),
                        row.getBoolean("delegates")));
        return new KeptType(view, row.getLong("version"), row.getInt("place"), row.getBoolean("offered"));
    }
}
