package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffAct.Kind;
import dev.rollcall.server.checkin.evidence.StaffActs;
import dev.rollcall.server.checkin.staff.EntryOutcome.Kept;
import dev.rollcall.server.checkin.staff.EntryOutcome.Refused;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one act with its fact, in one transaction. Thread-safe. */
@Component
class StaffIntake {
    private static final Logger log = LoggerFactory.getLogger(StaffIntake.class);

    private final StaffActs acts;
    private final Meetings meetings;
    private final Members members;
    private final ApplicationEventPublisher facts;

    StaffIntake(StaffActs acts, Meetings meetings, Members members, ApplicationEventPublisher facts) {
        this.acts = acts;
        this.meetings = meetings;
        this.members = members;
        this.facts = facts;
    }

    /** What was answered to the same act before, empty when it is new. */
    @Transactional(readOnly = true)
    public Optional<EntryOutcome> before(StaffAct act) {
        return acts.find(act.id())
                .map(kept ->
                        kept.digest().equals(act.digest()) ? new Kept(kept.expected()) : new Refused("other-content"));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same act, or another undo of the same, came in meanwhile */
    @Transactional
    public EntryOutcome keep(StaffAct act) {
        var session = new SessionId(act.session());
        if (meetings.session(session).isEmpty()) {
            return new Refused("unknown-session");
        }
        if (members.find(new MemberId(act.member())).isEmpty()) {
            return new Refused("unknown-member");
        }
        if (act.kind() == Kind.UNDO && !undoable(act)) {
            return new Refused("nothing-to-undo");
        }
        acts.keep(act);
        facts.publishEvent(new StaffFact(act));
        log.info(
                "staff act kept act={} kind={} session={} queued={}",
                act.id(),
                act.kind(),
                act.session(),
                act.queued());
        return new Kept(act.expected());
    }

    private boolean undoable(StaffAct undo) {
        UUID of = undo.undoes();
        return of != null
                && acts.find(of)
                        .filter(act -> act.kind() == Kind.IN || act.kind() == Kind.OUT)
                        .filter(act -> act.session().equals(undo.session())
                                && act.member().equals(undo.member()))
                        .isPresent()
                && !acts.isUndone(of);
    }
}
