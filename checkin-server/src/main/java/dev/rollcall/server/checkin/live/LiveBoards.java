package dev.rollcall.server.checkin.live;

import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.server.checkin.ArrivalView;
import dev.rollcall.server.checkin.AttendanceFigures;
import dev.rollcall.server.checkin.CheckIns;
import dev.rollcall.server.checkin.MemberAttendance;
import dev.rollcall.server.checkin.live.LiveBoard.Arrival;
import dev.rollcall.server.checkin.live.LiveBoard.Figures;
import dev.rollcall.server.checkin.live.LiveBoard.Person;
import dev.rollcall.server.checkin.live.LiveBoard.Sector;
import dev.rollcall.server.checkin.live.LiveBoard.Vouched;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.Seats;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.DoorStaff;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the board of a session from what the doors of the modules say. Thread-safe. */
@Component
class LiveBoards {
    private static final int ARRIVALS = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final CheckIns checkIns;
    private final Members members;
    private final Devices devices;
    private final Remarks remarks;
    private final DoorStaff staff;
    private final Seats seats;
    private final Clock clock;

    LiveBoards(
            CheckIns checkIns,
            Members members,
            Devices devices,
            Remarks remarks,
            DoorStaff staff,
            Seats seats,
            Clock clock) {
        this.checkIns = checkIns;
        this.members = members;
        this.devices = devices;
        this.remarks = remarks;
        this.staff = staff;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param shownBefore arrivals recorded after this instant are marked fresh; null marks none */
    LiveBoard of(SessionView session, @Nullable Instant shownBefore) {
        Instant now = clock.instant();
        List<MemberAttendance> attendance = checkIns.attendance(session.id(), now);
        List<ArrivalView> latest = checkIns.latest(session.id(), ARRIVALS);
        Map<MemberId, MemberView> people = members
                .findAll(Stream.concat(
                                attendance.stream().map(MemberAttendance::member),
                                latest.stream().map(ArrivalView::member).filter(Objects::nonNull))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(MemberView::id, Function.identity()));
        Map<MemberId, Seat> seated = seats.seating(session.id()).seats();
        List<DeviceView> kiosks = devices.all();
        Map<DeviceId, String> names = kiosks.stream().collect(Collectors.toMap(DeviceView::id, DeviceView::name));
        return new LiveBoard(
                new Figures(AttendanceFigures.of(attendance), !now.isBefore(session.closesAt())),
                remarks.about(session, kiosks),
                latest.stream()
                        .map(view -> arrival(
                                view,
                                session.zone(),
                                person(view, people, seated),
                                names,
                                shownBefore,
                                vouched(view, session)))
                        .toList(),
                sectors(attendance, people));
    }

    private static List<Sector> sectors(List<MemberAttendance> attendance, Map<MemberId, MemberView> people) {
        return attendance.stream()
                .collect(Collectors.groupingBy(one -> sector(people.get(one.member()))))
                .entrySet()
                .stream()
                .map(entry -> new Sector(entry.getKey(), AttendanceFigures.of(entry.getValue())))
                .sorted(Comparator.comparingInt(Sector::invited).reversed().thenComparing(Sector::name))
                .toList();
    }

    private static String sector(@Nullable MemberView member) {
        return member == null ? "" : member.sector();
    }

    private static @Nullable Person person(
            ArrivalView view, Map<MemberId, MemberView> people, Map<MemberId, Seat> seated) {
        MemberView member = view.member() == null ? null : people.get(view.member());
        if (member == null) {
            return null;
        }
        Seat seat = seated.get(member.id());
        return new Person(
                member.id().value(),
                member.name(),
                member.sector(),
                member.hasPortrait(),
                seat == null ? "" : seat.label());
    }

    private static Arrival arrival(
            ArrivalView view,
            ZoneId zone,
            @Nullable Person person,
            Map<DeviceId, String> kiosks,
            @Nullable Instant shownBefore,
            @Nullable Vouched vouched) {
        return new Arrival(
                kind(view),
                person,
                kiosks.getOrDefault(view.device(), ""),
                "checkin.method." + view.method().name().toLowerCase(Locale.ROOT),
                TIME.format(view.at().atZone(zone)),
                view.at(),
                view.late(),
                view.clockSuspect(),
                similarity(view.score()),
                similarity(view.threshold()),
                shownBefore != null && view.at().isAfter(shownBefore),
                vouched);
    }

    private @Nullable Vouched vouched(ArrivalView view, SessionView session) {
        ClaimEvidence claim = view.claim();
        if (claim == null || claim.reason() == null || view.ruling() != Ruling.ADMITTED) {
            return null;
        }
        String name = staff.all().stream()
                .filter(one -> one.accountId().equals(claim.staffId()))
                .map(KioskStaff::name)
                .findFirst()
                .orElse("");
        boolean outside = view.at().isBefore(session.opensAt()) || !view.at().isBefore(session.closesAt());
        return new Vouched(name, claim.reason(), outside);
    }

    private static String kind(ArrivalView view) {
        return switch (view.ruling()) {
            case ADMITTED, ALREADY_ADMITTED -> "admitted";
            case NOT_ON_ROSTER -> "not-on-roster";
            case OUTSIDE_WINDOW -> "outside-window";
            case CLAIM_REVOKED -> "claim-revoked";
            case DISPUTED -> "disputed";
            case RECORDED ->
                switch (view.verdict()) {
                    case NOT_RECOGNISED -> "unknown";
                    case ASK_FOR_CODE -> "unsure";
                    case NOT_ON_ROSTER -> "not-on-roster";
                    case OUTSIDE_WINDOW -> "outside-window";
                    case GOODBYE, WELCOME, ALREADY_HERE -> "left";
                    case NOT_HERE_YET -> "not-here-yet";
                    case CLAIM_REFUSED -> "claim-refused";
                };
        };
    }

    private static @Nullable String similarity(@Nullable Float value) {
        return value == null ? null : String.format(Locale.ROOT, "%.2f", value);
    }
}
