package dev.rollcall.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.codes.EntryCode;
import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.checkin.cards.CardNumbers;
import dev.rollcall.server.checkin.codes.CodeBook;
import dev.rollcall.server.checkin.codes.IssuedCode;
import dev.rollcall.server.checkin.codes.IssuedCodes;
import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class AnonymisedMemberIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");

    private static final String[] PERSONAL = {"匿名", "AN-4711", "ouyangniming", "an4711"};

    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void leavesNothingOfThePersonInAnyTable() throws IOException {
        MemberId id = knownEverywhere();
        assertThat(tablesWith(PERSONAL))
                .contains("member", "member_search_term", "member_change", "biometrics_held", "biometrics_bulk_photo");

        assertThat(post("/members/" + id + "/anonymise", "number", "AN-4711"))
                .flash()
                .containsEntry("done", "anonymised");

        assertThat(tablesWith(PERSONAL)).isEmpty();
        assertThat(members.find(id)).map(MemberView::name).contains("—");
        assertThat(members.find(id)).map(MemberView::sector).contains("隐去界");
        assertThat(members.portrait(id)).isEmpty();
        assertThat(context.getBean(CardNumbers.class).of(id)).isEmpty();
        assertThat(context.getBean(CodeBook.class).of(id.value())).noneMatch(IssuedCode::counts);
        assertThat(context.getBean(OneTimeCodes.class).inForceUntil(id)).isEmpty();
        assertThat(context.getBean(PassLinks.class).current(id)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from biometrics_consent where active_member = ?", Long.class, id.value()))
                .isZero();
        assertThat(jdbc.queryForObject(EVIDENCE, Long.class, id.value())).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from biometrics_consent_link where member_id = ? and revoked_at is null",
                        Long.class,
                        id.value()))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from member_membership where member_id = ?", Long.class, id.value()))
                .isOne();
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where kind = 'members.anonymised' and subject = ?",
                        Long.class,
                        id.toString()))
                .isOne();
    }

    private MemberId knownEverywhere() throws IOException {
        var id = members.register(new MemberDraft("AN-4711", "欧阳匿名", "", "隐去界", "秘书长匿名"));
        jdbc.update(
                "update member_membership set from_day = ? where member_id = ?", LocalDate.of(2024, 3, 1), id.value());
        members.portray(id, picture());
        post("/members/" + id + "/status", "status", "RESIGNED", "reason", "匿名原因");
        context.getBean(Biometrics.class).recordConsent(id);
        context.getBean(CardNumbers.class).add(id, "0012345678");
        context.getBean(IssuedCodes.class).issue(EntryCode.Kind.PRINTED, List.of(id.value()), false);
        context.getBean(OneTimeCodes.class).make(id);
        context.getBean(PassLinks.class).make(id);
        consentIsSigned(id);
        faceWasHeldAndEnrolledInBulk(id);
        return id;
    }

    @Test
    void asksTwiceAndRefusesAnotherNumberAndWhoIsInOffice() {
        var id = members.register(MemberDraft.of("AN-2", "仇英"));
        assertThat(web.get().uri("/members/{id}/anonymise", id).with(REGISTRAR)).hasStatus(409);
        post("/members/" + id + "/status", "status", "TERM_ENDED");

        assertThat(page("/members/" + id + "/anonymise")).contains("永久匿名处理仇英？", "AN-2");
        assertThat(post("/members/" + id + "/anonymise", "number", "AN-3"))
                .flash()
                .containsEntry("refused", "problem.members.anonymise-not-confirmed");
        assertThat(members.find(id)).map(MemberView::name).contains("仇英");
        assertThat(web.get()
                        .uri("/members/{id}/anonymise", id)
                        .with(user("aron").roles("AUDITOR")))
                .hasStatus(403);
    }

    @Test
    void takesNothingInAgain() throws IOException {
        var id = members.register(MemberDraft.of("AN-5", "邱月"));
        post("/members/" + id + "/status", "status", "DECEASED");
        post("/members/" + id + "/anonymise", "number", "AN-5");

        assertThatThrownBy(() -> members.portray(id, picture())).hasMessage("members/anonymised");
        assertThat(post("/members/" + id + "/status", "status", "SERVING"))
                .flash()
                .containsEntry("refused", "problem.members.unknown");
        assertThatThrownBy(() -> jdbc.update("update member set mobile = '138' where member_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class); // member_anonymised_says_nothing
        assertThat(page("/members/" + id)).contains("已匿名处理");
    }

    @Test
    void listsWhoLeftLongerAgoThanTheRetention() {
        var old = members.register(MemberDraft.of("AN-6", "单晓雯"));
        var recent = members.register(MemberDraft.of("AN-7", "曾立新"));
        for (MemberId id : List.of(old, recent)) {
            post("/members/" + id + "/status", "status", "TERM_ENDED");
        }
        jdbc.update(
                "update member set status_since = ? where member_id = ?",
                LocalDate.now().minusYears(5),
                old.value());

        assertThat(page("/members/retention")).contains("单晓雯").doesNotContain("曾立新");
        assertThat(web.get().uri("/api/v1/members/retention").with(REGISTRAR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    private static final String EVIDENCE =
            """
            select count(*) from biometrics_consent_evidence e join biometrics_consent c on c.consent_id = e.consent_id
            where c.member_id = ?""";

    private void consentIsSigned(MemberId id) {
        post("/biometrics/" + id + "/consent/link");
        assertThat(post("/biometrics/" + id + "/consent/signed", "version", "2026-1", "typed", "欧阳匿名", "read", "true"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.queryForObject(EVIDENCE, Long.class, id.value())).isOne();
    }

    /** Rows as a decision on two people and a bulk enrolment leave them. */
    private void faceWasHeldAndEnrolledInBulk(MemberId id) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.update(
                """
                insert into biometrics_held (held_id, member_id, like_member, similarity, threshold, source, photos, held_at,
                held_by_kind, held_by_id, decision, reason, decided_at, decided_by_kind, decided_by_id)
                values (?, ?, ?, 0.7, 0.5, 'DESK', 1, ?, 'STAFF', 'rita', 'TWO_PEOPLE', '欧阳匿名与其孪生', ?, 'STAFF', 'rita')""",
                UUID.randomUUID(),
                id.value(),
                UUID.randomUUID(),
                now,
                now);
        var run = UUID.randomUUID();
        jdbc.update(
                """
                insert into biometrics_bulk_run (run_id, source, state, paused, started_at, started_by_kind, started_by_id, ended_at)
                values (?, 'photos.zip', 'DONE', false, ?, 'STAFF', 'rita', ?)""",
                run,
                now,
                now);
        jdbc.update(
                """
                insert into biometrics_bulk_photo (run_id, place, file_name, member_id, verdict, flaws)
                values (?, 0, 'AN-4711 欧阳匿名.jpg', ?, 'USABLE', '')""",
                run,
                id.value());
    }

    /** Tables in any text column of which one of the words is found. */
    private List<String> tablesWith(String... words) {
        return jdbc
                .queryForList(
                        """
                        select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'
                        and lower(data_type) in ('character varying', 'text', 'character large object')
                        and lower(table_name) not like 'flyway%'""")
                .stream()
                .map(column ->
                        List.of(String.valueOf(column.get("table_name")), String.valueOf(column.get("column_name"))))
                .filter(column -> List.of(words).stream().anyMatch(word -> holds(column.get(0), column.get(1), word)))
                .map(column -> column.get(0).toLowerCase(Locale.ROOT))
                .toList();
    }

    private boolean holds(String table, String column, String word) {
        String found = "select count(*) from \"" + table + "\" where \"" + column + "\" like ?";
        return jdbc.queryForObject(found, Long.class, "%" + word + "%") > 0;
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private MvcTestResult post(String uri, String... pairs) {
        var request = web.post().uri(uri).with(REGISTRAR).with(csrf()).locale(Locale.CHINESE);
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private String page(String uri) {
        var answer = web.get().uri(uri).with(REGISTRAR).locale(Locale.CHINESE).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
