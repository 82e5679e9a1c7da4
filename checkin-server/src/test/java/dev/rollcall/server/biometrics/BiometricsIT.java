package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.Biometrics.EnrolledTemplate;
import dev.rollcall.server.biometrics.Biometrics.Enrolment;
import dev.rollcall.server.members.MemberId;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What enrolment keeps, refuses and destroys. */
class BiometricsIT extends FaceFixture {
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
    void recordsConsentOnceHoweverOftenItIsSaid() {
        MemberId member = member();

        biometrics.recordConsent(member);
        biometrics.recordConsent(member);

        assertThat(rows("biometrics_consent", member)).isEqualTo(1);
    }
}
