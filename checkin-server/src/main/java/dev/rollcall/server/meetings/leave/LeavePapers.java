package dev.rollcall.server.meetings.leave;

import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.SealedColumn;
import dev.rollcall.server.meetings.LeaveId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps attachments sealed. What they are is what their first bytes say, not their names. */
@Component
class LeavePapers {
    private static final int LONGEST_NAME = 160;

    private final JdbcClient jdbc;
    private final SealedColumn boxes;
    private final LeaveProperties settings;
    private final Ids ids;
    private final Clock clock;

    LeavePapers(JdbcClient jdbc, MasterKey masterKey, LeaveProperties settings, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.boxes = masterKey.column("meeting_leave_paper", "paper_id", "sealed", "leave paper ");
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws LeaveProblem if it is too large, or neither a PDF nor a picture */
    Upload check(@Nullable String name, byte[] content) {
        if (content.length > settings.paper().toBytes()) {
            throw LeaveProblem.paperTooLarge(settings.paper().toMegabytes());
        }
        String kind = kind(content);
        String tidy =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}/\\\\\"]+", " ").strip();
        return new Upload(
                tidy.length() > LONGEST_NAME ? tidy.substring(tidy.length() - LONGEST_NAME) : tidy, kind, content);
    }

    private static String kind(byte[] content) {
        String head = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        throw LeaveProblem.paperOfAnotherKind();
    }

    void keep(LeaveId leave, Upload upload) {
        UUID id = ids.next();
        jdbc.sql(
                        """
                        insert into meeting_leave_paper (paper_id, leave_id, file_name, media_type, sealed, kept_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, leave.value(), upload.name(), upload.mediaType())
                .params(
                        boxes.seal(upload.content(), id.toString()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LeavePaper> of(Collection<LeaveId> leaves) {
        if (leaves.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select paper_id, leave_id, file_name, media_type from meeting_leave_paper
                        where leave_id in (:leaves) order by kept_at""")
                .param("leaves", leaves.stream().map(LeaveId::value).toList())
                .query((row, number) -> new LeavePaper(
                        row.getObject("paper_id", UUID.class),
                        new LeaveId(row.getObject("leave_id", UUID.class)),
                        row.getString("file_name"),
                        row.getString("media_type")))
                .list();
    }

    Optional<Upload> open(UUID paper) {
        return jdbc.sql("select file_name, media_type, sealed from meeting_leave_paper where paper_id = ?")
                .param(paper)
                .query((row, number) -> new Upload(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        boxes.open(row.getBytes("sealed"), paper.toString())))
                .optional();
    }

    void forget(MemberId member) {
        jdbc.sql(
                        """
                        delete from meeting_leave_paper where leave_id in
                        (select leave_id from meeting_leave where member_id = ?)""")
                .param(member.value())
                .update();
    }

    /** A file that may be kept. */
    @SuppressWarnings("ArrayRecordComponent")
    record Upload(String name, String mediaType, byte[] content) {}
}
