package dev.rollcall.server.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.Template;
import dev.rollcall.protocol.Attendee;
import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.KioskAssembly;
import dev.rollcall.protocol.KioskInvitation;
import dev.rollcall.protocol.KioskMember;
import dev.rollcall.protocol.KioskSeat;
import dev.rollcall.protocol.KioskSession;
import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.protocol.SecretHash;
import dev.rollcall.server.assembly.Assembly;
import dev.rollcall.server.assembly.Identity;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.checkin.CheckInProperties;
import dev.rollcall.server.meetings.Hall;
import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.Seat;
import dev.rollcall.server.meetings.Seating;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SessionView;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:30:00Z");

    private final Map<MemberId, MemberView> register = new HashMap<>();
    private final Map<MemberId, Template> faces = new HashMap<>();
    private final Map<MemberId, Attendee> roster = new LinkedHashMap<>();
    private Seating seating = new Seating(null, Map.of());
    private final Map<SessionId, URI> papers = new HashMap<>();
    private final Set<MemberId> declined = new HashSet<>();
    private final Map<MemberId, String> portraits = new HashMap<>();
    private final Map<MemberId, List<String>> cards = new HashMap<>();
    private final Map<MemberId, OneTimeCode> codes = new HashMap<>();
    private EntryTrust trust = EntryTrust.none();
    private Identity identity = new Identity("市政协", null);
    private final SessionView session = session();
    private final MemberId ada = member("艾达", 1);
    private final MemberId grace = member("葛丽丝", 2);

    private final Holdings holdings = new Holdings(
            new KioskRosters(
                    door(Meetings.class, Map.of("sessionsBetween", List.of(session), "roles", roster)),
                    sitting -> seating,
                    door(Papers.class, Map.of("at", papers)),
                    new CheckInProperties(
                            Duration.ofHours(12),
                            Duration.ofDays(3),
                            Duration.ofSeconds(5),
                            Duration.ofMillis(500),
                            10),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            door(
                    Members.class,
                    Map.of(
                            "findAll",
                            (Answering) ids -> ids.stream().map(register::get).toList(),
                            "portraitMarks",
                            portraits)),
            door(Biometrics.class, Map.of("declined", declined, "templates", (Answering)
                    ids -> faces.entrySet().stream()
                            .filter(face -> ids.contains(face.getKey()))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    face -> new Biometrics.EnrolledTemplate(face.getValue(), "1"))))),
            new EntryWays() {
                @Override
                public Map<MemberId, List<String>> cards() {
                    return cards;
                }

                @Override
                public Map<MemberId, OneTimeCode> oneTimeCodes() {
                    return codes;
                }

                @Override
                public EntryTrust trust() {
                    return trust;
                }
            },
            door(Assembly.class, Map.of("identity", (Supplier<Object>) () -> identity)));

    @Test
    void sendsNothingTwice() {
        Holding first = holdings.asOfNow();
        Holding second = holdings.asOfNow();

        assertThat(first.differingFrom(Map.of())).hasSize(2);
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.differingFrom(digests(first))).isEmpty();
        assertThat(second.goneFrom(digests(first))).isEmpty();
    }

    @Test
    void tellsRoleAndSeatAndSendsWhoSitsElsewhereAgain() {
        roster.put(ada, Attendee.MUST_ATTEND);
        seating = new Seating(new Hall(10, 20), Map.of(ada, Seat.at(3, 12)));
        Holding before = holdings.asOfNow();
        seating = new Seating(new Hall(10, 20), Map.of(ada, Seat.at(3, 13)));
        Holding after = holdings.asOfNow();

        assertThat(before.members().get(ada.value()).invitations())
                .containsExactly(new KioskInvitation(
                        session.id().value(), Attendee.MUST_ATTEND, new KioskSeat("3-12", 3, 12, 10, 20)));
        assertThat(before.members().get(grace.value()).invitations())
                .containsExactly(new KioskInvitation(session.id().value(), Attendee.INVITED, null));
        assertThat(after.differingFrom(digests(before)))
                .extracting(KioskMember::id)
                .containsExactly(ada.value());
    }

    @Test
    void tellsWhereThePapersLieAndThatTheyLieElsewhere() {
        Holding before = holdings.asOfNow();
        papers.put(session.id(), URI.create("https://papers.example.org/1"));
        Holding after = holdings.asOfNow();

        assertThat(before.sessions()).extracting(KioskSession::papers).containsOnlyNulls();
        assertThat(after.sessions())
                .extracting(KioskSession::papers)
                .containsExactly(URI.create("https://papers.example.org/1"));
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void tellsWhoseDoorsTheseAreAndWhenTheyAreCalledOtherwise() {
        var digests = new LinkedHashSet<String>();
        for (Identity now : List.of(new Identity("市政协", null), new Identity("省政协", null), new Identity("省政协", "a"))) {
            identity = now;
            assertThat(holdings.asOfNow().assembly()).isEqualTo(new KioskAssembly(now.name(), now.emblem()));
            digests.add(holdings.asOfNow().digest());
        }
        assertThat(digests).hasSize(3);
    }

    @Test
    void sendsOnlyWhoIsNew() {
        Holding before = holdings.asOfNow();
        MemberId alan = member("艾伦", 3);

        Holding after = holdings.asOfNow();

        assertThat(after.differingFrom(digests(before)))
                .extracting(KioskMember::id)
                .containsExactly(alan.value());
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void takesAnErasedTemplateBack() {
        Holding before = holdings.asOfNow();
        faces.remove(ada);

        Holding after = holdings.asOfNow();

        assertThat(after.differingFrom(digests(before))).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo(ada.value());
            assertThat(member.face()).isNull();
        });
    }

    @Test
    void namesWhoMustBeForgotten() {
        Holding before = holdings.asOfNow();
        roster.remove(grace);

        assertThat(holdings.asOfNow().goneFrom(digests(before))).containsExactly(grace.value());
    }

    @Test
    void noticesANewTemplateAndANewName() {
        Holding before = holdings.asOfNow();
        faces.put(ada, Template.of("test", new float[] {9, 1}));
        register.computeIfPresent(
                grace,
                (id, old) ->
                        new MemberView(id, old.number(), "葛蕾丝", old.pinyin(), old.sector(), old.title(), true, false));

        assertThat(holdings.asOfNow().differingFrom(digests(before))).hasSize(2);
    }

    @Test
    void sendsAMemberAgainWhosePortraitCardOrCodeChanged() {
        List<Runnable> changes = List.of(
                () -> portraits.put(ada, "mark"),
                () -> cards.put(ada, List.of("aa")),
                () -> cards.put(ada, List.of("aa", "bb")),
                () -> codes.put(ada, code(1)),
                () -> codes.put(ada, code(2)),
                () -> codes.remove(ada));
        for (Runnable change : changes) {
            Holding before = holdings.asOfNow();
            change.run();

            assertThat(holdings.asOfNow().differingFrom(digests(before)))
                    .extracting(KioskMember::id)
                    .containsExactly(ada.value());
        }
    }

    @Test
    void takesThePictureBackOfWhoSaidNo() {
        portraits.put(ada, "mark");
        Holding before = holdings.asOfNow();
        declined.add(ada);

        assertThat(holdings.asOfNow().differingFrom(digests(before)))
                .singleElement()
                .satisfies(member -> assertThat(member.portrait()).isNull());
    }

    @Test
    void noticesEveryChangeOfTrust() {
        byte[] key = {1};
        var staff = new KioskStaff(UUID.randomUUID(), "周小门", null);
        List<EntryTrust> states = List.of(
                new EntryTrust(List.of(new EntryTrust.CodeKey("k", key)), List.of(), new byte[0], List.of()),
                new EntryTrust(List.of(new EntryTrust.CodeKey("k", key)), List.of("dead"), new byte[0], List.of()),
                new EntryTrust(List.of(), List.of(), new byte[] {7}, List.of()),
                new EntryTrust(List.of(), List.of(), new byte[0], List.of(staff)),
                new EntryTrust(
                        List.of(),
                        List.of(),
                        new byte[0],
                        List.of(new KioskStaff(staff.accountId(), staff.name(), code(1).hash()))));
        var digests = new LinkedHashSet<String>();
        for (EntryTrust state : states) {
            trust = state;
            assertThat(digests.add(holdings.asOfNow().digest()))
                    .as(state.toString())
                    .isTrue();
        }
    }

    private static OneTimeCode code(int salt) {
        return new OneTimeCode(
                new UUID(0, 1), new SecretHash(new byte[] {(byte) salt}, 1, new byte[] {2}), NOW.plusSeconds(60));
    }

    private static Map<UUID, String> digests(Holding holding) {
        return holding.members().values().stream().collect(Collectors.toMap(KioskMember::id, KioskMember::digest));
    }

    private MemberId member(String name, int number) {
        var id = new MemberId(UUID.randomUUID());
        register.put(id, new MemberView(id, "N" + number, name, "", "", "", true, false));
        faces.put(id, Template.of("test", new float[] {number, 1}));
        roster.put(id, Attendee.INVITED);
        return id;
    }

    private static SessionView session() {
        return new SessionView(
                new SessionId(UUID.randomUUID()),
                new MeetingId(UUID.randomUUID()),
                "全会",
                "开幕会",
                "大礼堂",
                ZoneId.of("Asia/Shanghai"),
                NOW.minusSeconds(60),
                NOW,
                NOW,
                NOW.plusSeconds(60),
                NOW.plusSeconds(3600));
    }

    /** Answers by the ids asked for. */
    private interface Answering {
        Object to(Collection<MemberId> ids);
    }

    /** A door that answers what it is given and refuses every other question. */
    @SuppressWarnings("unchecked")
    private static <T> T door(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            if (answer instanceof Supplier<?> anew) {
                return anew.get();
            }
            return answer instanceof Answering answering ? answering.to((Collection<MemberId>) args[0]) : answer;
        }));
    }
}
