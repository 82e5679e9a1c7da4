package dev.rollcall.server.meetings.leave;

import static java.util.Objects.requireNonNullElse;

import dev.rollcall.server.meetings.LeaveKind;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An application as typed.
 *
 * @param number of the member, where staff enters it
 * @param grant whether it is approved at once, where staff enters it
 * @param file attached, null for none
 */
record LeaveForm(
        String number, List<UUID> session, LeaveKind kind, String reason, Boolean grant, @Nullable MultipartFile file) {
    LeaveForm {
        number = requireNonNullElse(number, "").strip();
        session = requireNonNullElse(session, List.of());
        kind = requireNonNullElse(kind, LeaveKind.OFFICIAL_DUTY);
        reason = requireNonNullElse(reason, "");
        grant = requireNonNullElse(grant, false);
    }

    static LeaveForm blank() {
        return of("");
    }

    /** A blank one for this member's number. */
    static LeaveForm of(String number) {
        return new LeaveForm(number, List.of(), LeaveKind.OFFICIAL_DUTY, "", false, null);
    }

    Application of(MemberId member, LeavePapers papers) throws IOException {
        return new Application(
                member, session.stream().map(SessionId::new).toList(), kind, reason, paper(file, papers));
    }

    static LeavePapers.@Nullable Upload paper(@Nullable MultipartFile file, LeavePapers papers) throws IOException {
        return file == null || file.isEmpty() ? null : papers.check(file.getOriginalFilename(), file.getBytes());
    }
}
