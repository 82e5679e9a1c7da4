package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.server.checkin.CheckInDisputed;
import dev.rollcall.server.checkin.CheckInId;
import dev.rollcall.server.checkin.CheckInRecorded;
import dev.rollcall.server.checkin.MemberAdmitted;
import dev.rollcall.server.checkin.codes.Reuse;
import dev.rollcall.server.checkin.desk.Presented.Doubtful;
import dev.rollcall.server.checkin.evidence.CheckIn;
import dev.rollcall.server.checkin.evidence.Dispute;
import dev.rollcall.server.checkin.evidence.Evidence;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.shared.Ids;
import dev.rollcall.server.trail.Traceable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One transaction at the desk: everything in it is kept with its facts, or nothing is. Thread-safe. */
@Component
class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int CONTENT_LIMIT = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Enquiry enquiry;
    private final Evidence evidence;
    private final Reuse reuse;
    private final ApplicationEventPublisher facts;
    private final Ids ids;
    private final Clock clock;

    Intake(Enquiry enquiry, Evidence evidence, Reuse reuse, ApplicationEventPublisher facts, Ids ids, Clock clock) {
        this.enquiry = enquiry;
        this.evidence = evidence;
        this.reuse = reuse;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.dao.DataAccessException if another transaction was faster with one of them: to be heard
     *     again
     */
    @Transactional
    public List<Answer> take(DeviceView sender, List<Presented> presented) {
        Instant arrivedAt = clock.instant();
        var hearing = new Hearing(enquiry.about(sender.id(), presented), arrivedAt);
        // by time of passing, so that the order of a batch decides nothing
        presented.stream()
                .sorted(Comparator.comparing((Presented one) -> passedAt(one, arrivedAt))
                        .thenComparing(Presented::id))
                .forEach(hearing::hear);
        evidence.keep(hearing.kept());
        reuse.watch(hearing.kept());
        evidence.keepApart(hearing.keptApart().stream()
                .map(doubtful -> dispute(sender.id(), doubtful, arrivedAt))
                .toList());
        hearing.kept().stream().map(Intake::fact).forEach(facts::publishEvent);
        hearing.keptApart().stream()
                .map(doubtful -> fact(sender.id(), doubtful))
                .forEach(facts::publishEvent);
        log(sender.id(), hearing);
        return presented.stream().map(hearing::answerTo).toList();
    }

    private static Instant passedAt(Presented one, Instant arrivedAt) {
        return one instanceof Presented.Genuine genuine
                ? PassingTime.of(genuine.signed().event(), arrivedAt).at()
                : arrivedAt;
    }

    private Dispute dispute(DeviceId sender, Doubtful doubtful, Instant arrivedAt) {
        String content = JSON.writeValueAsString(doubtful.signed());
        return new Dispute(
                ids.next(),
                doubtful.id(),
                doubtful.digest(),
                doubtful.signed().event().sessionId(),
                sender.value(),
                doubtful.reason(),
                content.substring(0, Math.min(content.length(), CONTENT_LIMIT)),
                arrivedAt);
    }

    private static Traceable fact(CheckIn checkIn) {
        var event = checkIn.event();
        var id = new CheckInId(event.id());
        var session = new SessionId(event.sessionId());
        var device = new DeviceId(event.deviceId());
        return switch (checkIn.ruling()) {
            case ADMITTED ->
                new MemberAdmitted(
                        id,
                        session,
                        new MemberId(Objects.requireNonNull(event.memberId())),
                        device,
                        checkIn.passedAt(),
                        event.method(),
                        checkIn.digest());
            case ALREADY_ADMITTED, NOT_ON_ROSTER, OUTSIDE_WINDOW, CLAIM_REVOKED, RECORDED ->
                new CheckInRecorded(id, session, device, checkIn.ruling(), event.verdict(), checkIn.digest());
            case DISPUTED ->
                new CheckInDisputed(id, device, Objects.requireNonNull(checkIn.reason()), checkIn.digest());
        };
    }

    private static Traceable fact(DeviceId sender, Doubtful doubtful) {
        return new CheckInDisputed(new CheckInId(doubtful.id()), sender, doubtful.reason(), doubtful.digest());
    }

    private static void log(DeviceId sender, Hearing hearing) {
        if (!hearing.kept().isEmpty() || !hearing.keptApart().isEmpty()) {
            log.info(
                    "check-ins kept device={} kept={} admitted={} apart={}",
                    sender,
                    hearing.kept().size(),
                    hearing.kept().stream()
                            .filter(checkIn -> checkIn.ruling() == Ruling.ADMITTED)
                            .count(),
                    hearing.keptApart().size());
        }
    }
}
