package dev.rollcall.kiosk.decide;

import dev.rollcall.face.Box;
import dev.rollcall.face.EngineDescription;
import dev.rollcall.face.Face;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Grade;
import dev.rollcall.face.Landmarks;
import dev.rollcall.face.Landmarks.Point;
import dev.rollcall.face.OperatingPoints;
import dev.rollcall.face.Quality;
import dev.rollcall.face.SamePerson;
import dev.rollcall.face.Template;
import dev.rollcall.kiosk.capture.CapturedFrame;
import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.match.Probe;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.quality.JudgedFace;
import dev.rollcall.kiosk.track.TrackedFace;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.Direction;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People whose faces are vectors of our choice, and a stage they step onto frame by frame. */
final class VisitFixtures {
    static final String MODEL = "made-up";
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    /** Accept from 0.5, ask for a code from 0.4, and stay 0.05 clear of the runner-up. */
    static final OperatingPoints POINTS = new OperatingPoints(
            List.of(
                    new OperatingPoints.Point(10, OperatingPoints.ACCEPT_FPIR, 0.5f, 0.1),
                    new OperatingPoints.Point(10, OperatingPoints.ASK_FPIR, 0.4f, 0.05)),
            0.05f,
            new SamePerson(0.5f, 0.75f));

    private static final Frame PICTURE = Frame.ofBgr(1, 1, new byte[3]);
    private static final Face FACE = new Face(
            new Box(0, 0, 1, 1),
            new Landmarks(new Point(0, 0), new Point(1, 0), new Point(0, 1), new Point(0, 1), new Point(1, 1)),
            1);
    private static final Quality GOOD = new Quality(200, 100, 128, 0, 0, 0, Set.of());

    private VisitFixtures() {}

    static EngineDescription engine(Grade grade) {
        return new EngineDescription(MODEL, grade, 8, POINTS, true);
    }

    /** The deciding stage of an entrance. */
    static Visits visits(Grade grade, LivenessPolicy liveness, boolean demoGradeMayAdmit) {
        return new Visits(engine(grade), new DoorPolicy(liveness, demoGradeMayAdmit, Direction.IN), ClaimDesk.fresh());
    }

    static Visits visits(Grade grade, ClaimDesk claims) {
        return new Visits(engine(grade), new DoorPolicy(LivenessPolicy.OFF, false, Direction.IN), claims);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A face along one axis: 0 to 7 are eight people who have nothing in common. */
    static Template axis(int axis) {
        return mixed(axis, 1, axis, 0);
    }

    /** {@code share} of one axis, the rest along another. */
    static Template mixed(int axis, double share, int other, double otherShare) {
        float[] values = new float[8];
        values[axis] += (float) share;
        values[other] += (float) otherShare;
        return Template.of(MODEL, values);
    }

    /** A stranger's face that is as near to {@code axis} as {@code similarity} says. */
    static Template near(int axis, double similarity) {
        return mixed(axis, similarity, 7, Math.sqrt(1 - similarity * similarity));
    }

    /** A sitting whose doors are open from {@code from} to {@code to} minutes after noon. */
    static KioskSession session(String name, int from, int to) {
        return new KioskSession(
                id(name),
                "Plenary",
                name,
                "Hall",
                "Europe/London",
                NOON.plusSeconds(60L * from),
                NOON.plusSeconds(60L * from + 600),
                NOON.plusSeconds(60L * from + 900),
                NOON.plusSeconds(60L * to),
                NOON.plusSeconds(60L * to),
                null);
    }

    static KioskMember member(String name, Template face, String... sessions) {
        return new KioskMember(
                id(name),
                name,
                name,
                name,
                List.of(sessions).stream()
                        .map(session -> new KioskInvitation(id(session), Attendee.INVITED, null))
                        .toList(),
                new KioskMember.Enrolled(face.modelId(), face.values()),
                null,
                List.of(),
                null,
                name);
    }

    /** Ada and Grace on the roster of one open session. */
    static Roster roster() {
        return roster(
                List.of(session("opening", -30, 30)),
                member("ada", axis(0), "opening"),
                member("grace", axis(1), "opening"));
    }

    static Roster roster(List<KioskSession> sessions, KioskMember... members) {
        return Roster.of(MODEL, sessions, List.of(members), List.of());
    }

    /** What a kiosk makes of faces that step before it, thirty frames a second. */
    static final class Door {
        final List<Ruling> rulings = new ArrayList<>();
        final List<UUID> staff = new ArrayList<>();
        private final Visits visits;
        private final Set<Long> alive = new java.util.TreeSet<>();
        private Roster roster = roster();
        private long frame;

        Door() {
            this(visits(Grade.IDENTIFYING, LivenessPolicy.OFF, false));
        }

        Door(Visits visits) {
            this.visits = visits;
        }

        Door with(Roster other) {
            roster = other;
            return this;
        }

        Door shows(long track, Template face, int frames) {
            return shows(track, face, frames, Double.NaN);
        }

        Door shows(long track, Template face, int frames, double bonaFide) {
            alive.add(track);
            for (int i = 0; i < frames; i++, frame++) {
                if (visits.wants(track, millis())) {
                    var captured = new CapturedFrame(frame, millis(), PICTURE);
                    var judged = new JudgedFace(captured, new TrackedFace(track, FACE), GOOD);
                    rulings.addAll(visits.observe(new Probe(judged, face, bonaFide), roster, at()));
                }
            }
            return this;
        }

        /** By whoever was seen last and has not left. */
        Door presents(Claim claim) {
            Long track = alive.isEmpty() ? null : java.util.Collections.max(alive);
            ClaimOutcome outcome = visits.present(claim, track, new Moment(roster, at(), millis()));
            if (outcome instanceof ClaimOutcome.Decided decided) {
                rulings.add(decided.ruling());
            } else if (outcome instanceof ClaimOutcome.StaffPass pass) {
                staff.add(pass.accountId());
            }
            return this;
        }

        List<Refusal> refusals() {
            return decisions().stream()
                    .map(Decision::claim)
                    .filter(claim -> claim != null && claim.refusal() != null)
                    .map(claim -> claim.refusal())
                    .toList();
        }

        Door leaves(long track) {
            alive.remove(track);
            rulings.addAll(visits.end(alive, roster, at()));
            return this;
        }

        Door waits(int seconds) {
            frame += 30L * seconds;
            return this;
        }

        List<Decision> decisions() {
            return rulings.stream().map(Ruling::decision).toList();
        }

        private long millis() {
            return frame * 1000 / 30;
        }

        private Instant at() {
            return NOON.plusMillis(millis());
        }
    }
}
