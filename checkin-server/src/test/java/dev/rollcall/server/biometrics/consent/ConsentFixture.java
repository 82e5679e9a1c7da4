package dev.rollcall.server.biometrics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.templates.FaceToKeep;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.biometrics.texts.TextPart;
import dev.rollcall.server.biometrics.texts.TextPublishing;
import dev.rollcall.server.biometrics.texts.Wording;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** One context for the tests of consent, and the words they share. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
abstract class ConsentFixture {
    static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Consents consents;

    @Autowired
    Standings standings;

    @Autowired
    ConsentLinks links;

    @Autowired
    ConsentTexts texts;

    @Autowired
    TextPublishing publishing;

    @Autowired
    FaceVault vault;

    @Autowired
    Members members;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    MemberId member() {
        return members.register(MemberDraft.of("C" + NUMBERS.incrementAndGet(), "曾立新"));
    }

    MemberId consenting() {
        MemberId member = member();
        consents.give(member, ConsentWay.REGISTRAR);
        return member;
    }

    /** Face data as enrolment keeps it, of numbers instead of a face. */
    void keepFace(MemberId member) {
        transaction.executeWithoutResult(status -> {
            UUID consent = jdbc.queryForObject(
                    "select consent_id from biometrics_consent where active_member = ?", UUID.class, member.value());
            vault.keep(new FaceToKeep(
                    member, consent, Template.of("m", new float[] {1, 2, 3, 4}), List.of(new byte[] {1}), null));
        });
    }

    boolean enrolled(MemberId member) {
        return vault.kept(member).isPresent();
    }

    /** @param asksAgain null when earlier consents stay good */
    PublishedText publish(@Nullable LocalDate asksAgain) {
        PublishedText now = texts.current();
        Map<TextPart, String> parts = new HashMap<>(now.chinese().parts());
        parts.put(TextPart.PURPOSE, "目的之" + NUMBERS.incrementAndGet());
        return publishing.publish(new TextPublishing.Draft(new Wording(parts), now.english(), asksAgain));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }

    String token(MemberId member) {
        links.make(List.of(member));
        return java.util.Objects.requireNonNull(links.current().get(member)).token();
    }

    List<String> traced(MemberId member) {
        return jdbc.queryForList("select kind from trail_entry where subject = ?", String.class, member.toString());
    }

    long rows(String table, MemberId member) {
        Long count = jdbc.queryForObject(
                "select count(*) from " + table + " where member_id = ?", Long.class, member.value());
        return count == null ? 0 : count;
    }

    static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
