package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockPart;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class BiometricsIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Biometrics biometrics;

    @Autowired
    Members members;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startWithoutFaces() {
        jdbc.update("delete from biometrics_photo");
        jdbc.update("delete from biometrics_template");
        jdbc.update("delete from biometrics_data_key");
    }

    @Test
    void enrolsFromOnePhotoUnderAConsent() {
        MemberId member = consenting();

        Enrolment enrolment = biometrics.enrol(member, List.of(RealFaces.enrolment(0)));

        assertThat(enrolment.photos()).singleElement().satisfies(photo -> assertThat(photo.used())
                .isTrue());
        assertThat(biometrics.templates(List.of(member))).containsOnlyKeys(member);
        assertThat(members.find(member).orElseThrow().hasPortrait()).isTrue();
        assertThat(traced(member)).contains("biometrics.consent-given", "biometrics.enrolled");
    }

    @Test
    void averagesSeveralPhotosAndChangesTheVersion() {
        MemberId member = consenting();
        List<byte[]> photos = RealFaces.severalOf(0);
        biometrics.enrol(member, photos.subList(0, 1));
        EnrolledTemplate first = biometrics.templates(List.of(member)).get(member);

        biometrics.enrol(member, photos.subList(0, 3));

        EnrolledTemplate second = biometrics.templates(List.of(member)).get(member);
        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(second.template().similarity(first.template())).isBetween(0.4f, 0.999f);
    }

    @Test
    void enrolsNobodyWithoutConsent() {
        MemberId member = member();

        assertProblem("biometrics/consent-missing", () -> biometrics.enrol(member, List.of(RealFaces.enrolment(0))));
    }

    @Test
    void theDatabaseItselfRefusesFaceDataWithoutConsent() {
        UUID member = member().value();
        String key =
                "insert into biometrics_data_key (member_id, consent_id, wrapped, made_at) values (?, ?, ?, now())";
        UUID others = jdbc.queryForObject(
                "select consent_id from biometrics_consent where active_member = ?",
                UUID.class,
                consenting().value());

        assertThatThrownBy(() -> jdbc.update(key, member, UUID.randomUUID(), new byte[60]))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(key, member, others, new byte[60]))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update(
                        """
                        insert into biometrics_template (member_id, revision, model_id, sealed, photos, enrolled_at,
                            enrolled_by_kind, enrolled_by_id) values (?, ?, 'm', ?, 1, now(), 'SYSTEM', 'system')""",
                        member,
                        UUID.randomUUID(),
                        new byte[60]))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseItselfRefusesToEndAConsentWhileFaceDataIsLeft() {
        MemberId member = enrolled(0);

        assertThatThrownBy(() -> jdbc.update(
                        "update biometrics_consent set active_member = null, withdrawn_at = now() where active_member = ?",
                        member.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void saysWhatIsWrongWithEachPhoto() {
        MemberId member = consenting();
        byte[] corrupt = RealFaces.enrolment(0).clone();
        java.util.Arrays.fill(corrupt, 20, corrupt.length, (byte) 7);

        Enrolment enrolment = biometrics.enrol(
                member,
                List.of(
                        corrupt,
                        "no picture".getBytes(StandardCharsets.UTF_8),
                        RealFaces.landscape(),
                        RealFaces.together(RealFaces.enrolment(1), RealFaces.enrolment(2)),
                        RealFaces.enrolment(1)));

        assertThat(enrolment.photos())
                .extracting(Biometrics.PhotoVerdict::flaws)
                .containsExactly(
                        List.of("UNREADABLE"),
                        List.of("UNREADABLE"),
                        List.of("NO_FACE"),
                        List.of("SEVERAL_FACES"),
                        List.of());
    }

    @Test
    void keepsNothingWhenNoPhotoIsUsable() {
        MemberId member = consenting();

        assertProblem("biometrics/photos-unusable", () -> biometrics.enrol(member, List.of(RealFaces.landscape())));

        assertThat(rows("biometrics_data_key", member)).isZero();
    }

    @Test
    void refusesPhotosOfTwoPeopleAndSkipsAStranger() {
        MemberId member = consenting();
        List<byte[]> one = RealFaces.severalOf(3);

        assertProblem(
                "biometrics/photos-disagree",
                () -> biometrics.enrol(member, List.of(one.get(0), RealFaces.enrolment(5))));
        Enrolment enrolment =
                biometrics.enrol(member, List.of(one.get(0), RealFaces.enrolment(5), one.get(1), one.get(2)));

        assertThat(enrolment.photos().get(1).flaws()).containsExactly("ANOTHER_PERSON");
        assertThat(enrolment.photos().get(0).used()).isTrue();
    }

    @Test
    void refusesAFaceThatIsEnrolledUnderAnotherName() {
        enrolled(7);

        assertProblem(
                "biometrics/looks-like-another", () -> biometrics.enrol(consenting(), List.of(RealFaces.enrolment(7))));
    }

    @Test
    void enrolsATwinForAReason() {
        MemberId first = enrolled(7);
        MemberId twin = consenting();
        var photo = new MockPart("photo", "a.jpg", RealFaces.enrolment(7));

        var page = mvc.post()
                .uri("/biometrics/{id}/photos", twin)
                .with(registrar())
                .with(csrf())
                .multipart();
        assertThat(page.part(photo)).hasStatus(409).bodyText().contains("/biometrics/" + first);
        assertThat(mvc.post()
                        .uri("/biometrics/{id}/photos", twin)
                        .with(registrar())
                        .with(csrf())
                        .multipart()
                        .part(photo)
                        .param("notThatOne", "twin sister"))
                .hasStatus3xxRedirection();

        assertThat(biometrics.templates(List.of(twin))).isNotEmpty();
        assertThat(jdbc.queryForObject(
                        "select like_member from biometrics_template where member_id = ?", UUID.class, twin.value()))
                .isEqualTo(first.value());
    }

    @Test
    void keepsTemplatesAndPhotosEncrypted() throws Exception {
        MemberId member = enrolled(0);
        Template template = biometrics.templates(List.of(member)).get(member).template();

        byte[] stored = everythingStored();

        assertThat(indexOf(stored, firstNumbers(template, ByteOrder.LITTLE_ENDIAN)))
                .isNegative();
        assertThat(indexOf(stored, firstNumbers(template, ByteOrder.BIG_ENDIAN)))
                .isNegative();
        byte[] photo = jdbc.queryForObject(
                "select sealed from biometrics_photo where member_id = ?", byte[].class, member.value());
        assertThat(indexOf(photo, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .as("no JPEG header")
                .isNegative();
    }

    @Test
    void refusesATemplateMovedToAnotherMember() {
        MemberId first = enrolled(0);
        MemberId second = enrolled(1);

        jdbc.update(
                "update biometrics_template set sealed = (select sealed from biometrics_template where member_id = ?) where member_id = ?",
                first.value(),
                second.value());

        assertThatThrownBy(() -> biometrics.templates(List.of(second))).hasMessageContaining("does not open");
        jdbc.update("delete from biometrics_template where member_id = ?", second.value());
    }

    @Test
    void withdrawalDestroysEverythingAndLeavesAReceipt() {
        MemberId member = enrolled(0);
        byte[] sealed = jdbc.queryForObject(
                "select sealed from biometrics_template where member_id = ?", byte[].class, member.value());

        assertThat(mvc.delete()
                        .uri("/api/v1/members/{id}/consent", member)
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.erased.leftBehind", left -> left.assertThat().isEqualTo(0))
                .hasPathSatisfying(
                        "$.erased.templates", count -> count.assertThat().isEqualTo(1));

        assertThat(rows("biometrics_data_key", member)
                        + rows("biometrics_template", member)
                        + rows("biometrics_photo", member))
                .isZero();
        assertThat(biometrics.templates(List.of(member))).isEmpty();
        assertThat(indexOf(everythingStored(), sealed)).isNegative();
        assertThat(traced(member)).contains("biometrics.erased", "biometrics.consent-withdrawn");
        assertProblem("biometrics/consent-missing", () -> biometrics.enrol(member, List.of(RealFaces.enrolment(0))));
    }

    @Test
    void erasureLeavesTheConsentInForce() {
        MemberId member = enrolled(0);

        assertThat(mvc.delete()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk();

        assertThat(biometrics.templates(List.of(member))).isEmpty();
        biometrics.enrol(member, List.of(RealFaces.enrolment(0)));
    }

    @Test
    void recordsConsentOnceHoweverOftenItIsSaid() {
        MemberId member = member();

        biometrics.recordConsent(member);
        biometrics.recordConsent(member);

        assertThat(rows("biometrics_consent", member)).isEqualTo(1);
    }

    @Test
    void answersAnIntegratorPhotoByPhoto() {
        MemberId member = member();
        assertThat(mvc.put()
                        .uri("/api/v1/members/{id}/consent", member)
                        .contentType("application/json")
                        .content("{\"way\":\"PAPER\"}")
                        .with(registrar())
                        .with(csrf()))
                .hasStatusOk();

        assertThat(mvc.post()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf())
                        .multipart()
                        .part(new MockPart("photo", "a.jpg", RealFaces.enrolment(0)))
                        .part(new MockPart("photo", "b.jpg", RealFaces.landscape())))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.photos[0].used", used -> used.assertThat().isEqualTo(true))
                .hasPathSatisfying(
                        "$.photos[1].flaws[0]", flaw -> flaw.assertThat().isEqualTo("NO_FACE"));
        assertThat(mvc.post()
                        .uri("/api/v1/members/{id}/photos", member)
                        .with(registrar())
                        .with(csrf())
                        .multipart()
                        .part(new MockPart("photo", "b.jpg", RealFaces.landscape())))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", type -> type.assertThat().isEqualTo("/problems/biometrics/photos-unusable"))
                .hasPathSatisfying(
                        "$.photos[0].flaws[0]", flaw -> flaw.assertThat().isEqualTo("NO_FACE"));
    }

    @Test
    void showsPhotosToTheRegistrarOnly() {
        MemberId member = enrolled(0);
        UUID photo = jdbc.queryForObject(
                "select photo_id from biometrics_photo where member_id = ?", UUID.class, member.value());

        assertThat(mvc.get()
                        .uri("/biometrics/{id}/photos/{photo}", member, photo)
                        .with(registrar()))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store");
        assertThat(mvc.get()
                        .uri("/biometrics/{id}/photos/{photo}", member, photo)
                        .with(as("AUDITOR")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/biometrics/{id}", member).with(as("AUDITOR")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/photos/");
        assertThat(mvc.get().uri("/biometrics/{id}", member).with(as("ORGANIZER")))
                .hasStatus(403);
    }

    @Test
    void listsWhoIsEnrolledAndWhoIsNot() {
        MemberId enrolled = enrolled(0);
        MemberId consenting = consenting();

        assertThat(mvc.get().uri("/biometrics?state=ENROLLED").with(registrar()))
                .bodyText()
                .contains(enrolled.toString())
                .doesNotContain(consenting.toString());
        assertThat(mvc.get()
                        .uri("/biometrics?state=CONSENTED&q="
                                + members.find(consenting).orElseThrow().number())
                        .with(registrar()))
                .bodyText()
                .contains(consenting.toString());
    }

    private MemberId enrolled(int photo) {
        MemberId member = consenting();
        biometrics.enrol(member, List.of(RealFaces.enrolment(photo)));
        return member;
    }

    private MemberId consenting() {
        MemberId member = member();
        biometrics.recordConsent(member);
        return member;
    }

    private MemberId member() {
        int number = NUMBERS.incrementAndGet();
        return members.register(MemberDraft.of("B" + number, "委员" + number));
    }

    private long rows(String table, MemberId member) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + table + " where member_id = ?", Long.class, member.value());
        return count == null ? 0 : count;
    }

    private List<String> traced(MemberId member) {
        return jdbc.queryForList("select kind from trail_entry where subject = ?", String.class, member.toString());
    }

    /** Every byte and every text of the module's tables. */
    private byte[] everythingStored() {
        var bytes = new ByteArrayOutputStream();
        for (String table : List.of("data_key", "template", "photo", "erasure", "consent")) {
            for (Map<String, Object> row : jdbc.queryForList("select * from biometrics_" + table)) {
                for (Object value : new ArrayList<>(row.values())) {
                    bytes.writeBytes(
                            value instanceof byte[] raw
                                    ? raw
                                    : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] firstNumbers(Template template, ByteOrder order) {
        var bytes = ByteBuffer.allocate(8).order(order);
        bytes.putFloat(template.values()[0]).putFloat(template.values()[1]);
        return bytes.array();
    }

    private static int indexOf(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private static RequestPostProcessor registrar() {
        return as("REGISTRAR");
    }

    private static RequestPostProcessor as(String role) {
        return SecurityMockMvcRequestPostProcessors.user("someone").roles(role);
    }

    private static RequestPostProcessor csrf() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
