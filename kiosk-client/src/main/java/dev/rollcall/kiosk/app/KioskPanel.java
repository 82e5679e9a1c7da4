package dev.rollcall.kiosk.app;

import dev.rollcall.face.Grade;
import dev.rollcall.kiosk.capture.CameraExposure;
import dev.rollcall.kiosk.capture.Cameras;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.decide.TriesLimit;
import dev.rollcall.kiosk.match.MemberSearch;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.outbox.Outbox;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.kiosk.ui.KioskControls;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the screen may ask of a {@link Kiosk}. Thread-safe. */
final class KioskPanel implements KioskControls {
    private final Kiosk kiosk;
    private final KioskOptions options;
    private final Function<KioskMember, Optional<Portrait>> portraits;
    private final Clock clock;
    private final TriesLimit guesses = new TriesLimit();
    private final CameraExposure exposure = new CameraExposure();

    KioskPanel(Kiosk kiosk, KioskOptions options, Function<KioskMember, Optional<Portrait>> portraits, Clock clock) {
        this.kiosk = kiosk;
        this.options = options;
        this.portraits = portraits;
        this.clock = clock;
    }

    @Override
    public Surroundings surroundings() {
        var pairing = kiosk.device().pairing();
        var health = kiosk.health();
        boolean faceAdmits = kiosk.everything().usesFaces()
                && (kiosk.engine().grade() == Grade.IDENTIFYING
                        || options.settings().door().demoGradeMayAdmit());
        return new Surroundings(
                kiosk.house(), pairing.name(), kiosk.online(), health.pending(), health.revoked(), !faceAdmits);
    }

    @Override
    public void present(Claim claim) {
        kiosk.present(claim);
    }

    @Override
    public Optional<Staff> unlock(String pin) {
        Instant now = clock.instant();
        if (!guesses.mayTry(now)) {
            return Optional.empty();
        }
        Optional<Staff> staff = kiosk.everything().trust().staff().stream()
                .filter(one -> one.pin() != null && one.pin().matches(pin))
                .findFirst()
                .map(KioskPanel::staff);
        if (staff.isPresent()) {
            guesses.succeeded();
        } else {
            guesses.failed(now);
        }
        return staff;
    }

    @Override
    public List<Person> find(String query, int limit) {
        Roster roster = kiosk.served();
        return MemberSearch.find(roster, query, limit).stream()
                .map(member -> person(member, roster))
                .toList();
    }

    @Override
    public List<EventLine> events(int limit) {
        Roster roster = kiosk.everything();
        return kiosk.outbox().newest(limit).stream()
                .map(kept -> line(kept, roster))
                .toList();
    }

    @Override
    public List<Camera> cameras() {
        return Cameras.list().stream()
                .map(camera -> new Camera(camera.source(), camera.name()))
                .toList();
    }

    @Override
    public String camera() {
        return kiosk.source();
    }

    @Override
    public boolean useCamera(String source) {
        try {
            return kiosk.useSource(source);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void expose(float value) {
        try {
            exposure.set(kiosk.source(), value);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<SittingChoice> sittings() {
        UUID chosen = kiosk.servedOnly();
        return kiosk.everything().sessions().stream()
                .map(session -> new SittingChoice(
                        session.id(), Sitting.of(session), session.id().equals(chosen)))
                .toList();
    }

    @Override
    public void serve(@Nullable UUID sessionId) {
        kiosk.serve(sessionId);
    }

    @Override
    public void unpair() {
        kiosk.unpair();
    }

    static Staff staff(KioskStaff staff) {
        return new Staff(staff.accountId(), staff.name());
    }

    private EventLine line(Outbox.Kept kept, Roster roster) {
        CheckInEvent event = kept.event().event();
        Person person = Optional.ofNullable(event.memberId())
                .flatMap(roster::member)
                .map(member -> Person.of(
                        member, event.sessionId(), portraits.apply(member).orElse(null)))
                .orElse(null);
        return new EventLine(event.deviceTime(), event.verdict(), event.method(), person, upload(kept.ruling()));
    }

    private static Upload upload(@Nullable Ruling ruling) {
        if (ruling == null) {
            return Upload.WAITING;
        }
        return ruling == Ruling.DISPUTED ? Upload.DISPUTED : Upload.BELIEVED;
    }

    /** With the seat in the sitting of this hour, or else in the first they are invited to. */
    private Person person(KioskMember member, Roster roster) {
        UUID now = roster.sessionAt(clock.instant())
                .map(KioskSession::id)
                .filter(session -> member.invitationTo(session).isPresent())
                .or(() -> member.invitations().stream()
                        .map(invitation -> invitation.sessionId())
                        .findFirst())
                .orElse(member.id());
        return Person.of(
                member, Objects.requireNonNull(now), portraits.apply(member).orElse(null));
    }
}
