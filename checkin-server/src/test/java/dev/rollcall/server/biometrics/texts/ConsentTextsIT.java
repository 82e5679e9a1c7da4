package dev.rollcall.server.biometrics.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.shared.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What members are asked to agree to: versions, languages, publishing. */
@SpringBootTest
@AutoConfigureMockMvc
class ConsentTextsIT {
    private static final RequestPostProcessor REGISTRAR = user("rita").roles("REGISTRAR");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");

    @Autowired
    ConsentTexts texts;

    @Autowired
    TextPublishing publishing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    @Test
    void beginsWithTheTextThatComesWithTheProgram() {
        PublishedText shipped = texts.find("2026-1").orElseThrow();

        assertThat(shipped.place()).isEqualTo(1);
        assertThat(shipped.chinese()).isEqualTo(ShippedText.wording("zh"));
        assertThat(shipped.english()).isEqualTo(ShippedText.wording("en"));
        assertThat(shipped.paragraphs(Locale.CHINA))
                .hasSize(8)
                .first()
                .asString()
                .startsWith("一、目的。");
        assertThat(shipped.hash())
                .isEqualTo(PublishedText.hashOf(shipped.chinese(), shipped.english()))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void publishesAnotherVersionAndTellsTheTrailItsHash() {
        PublishedText text = publishing.publish(draft("新目的 " + clock.millis(), null));

        assertThat(texts.current()).isEqualTo(text);
        assertThat(text.version()).matches("20\\d\\d-\\d+");
        assertThat(text.asksAgainAt()).isNull();
        assertThat(jdbc.queryForList(
                        "select facts from trail_entry where kind = 'biometrics.consent-text-published' and subject = ?",
                        String.class,
                        text.version()))
                .singleElement()
                .asString()
                .contains(text.hash());
    }

    @Test
    void asksAgainFromTheBeginningOfADay() {
        LocalDate day = LocalDate.now(clock.withZone(ZoneId.systemDefault())).plusDays(30);

        PublishedText text = publishing.publish(draft("另一目的 " + clock.millis(), day));

        assertThat(texts.current().asksAgainAt())
                .isEqualTo(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        assertThat(text.asksAgainAt()).isEqualTo(texts.current().asksAgainAt());
    }

    @Test
    void refusesToPublishTheSameAgainOrToAskInThePast() {
        PublishedText now = texts.current();
        assertProblem(
                "biometrics/text-unchanged",
                () -> publishing.publish(new TextPublishing.Draft(now.chinese(), now.english(), null)));
        assertProblem(
                "biometrics/text-asks-in-the-past",
                () -> publishing.publish(draft(
                        "x",
                        LocalDate.now(clock.withZone(ZoneId.systemDefault())).minusDays(1))));
    }

    @Test
    void theDatabaseItselfRefusesAVersionThatLacksALanguageOrAPart() {
        String text =
                "insert into biometrics_consent_text (text_version, place, hash, published_at, published_by_kind, published_by_id)"
                        + " values ('half', 9000, 'h', now(), 'SYSTEM', 'system')";
        assertThatThrownBy(() -> jdbc.update(text)).isInstanceOf(DataIntegrityViolationException.class);
        jdbc.update(
                WordingRow.INSERT,
                WordingRow.values("half", "zh", ShippedText.wording("zh")).toArray());
        assertThatThrownBy(() -> jdbc.update(text)).isInstanceOf(DataIntegrityViolationException.class);
        List<Object> silent = WordingRow.values("half", "en", ShippedText.wording("en"));
        silent.set(silent.size() - 1, "");
        assertThatThrownBy(() -> jdbc.update(WordingRow.INSERT, silent.toArray()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void showsThePreviewWithItsEffectsAndPublishesOnlyThen() {
        String purpose = "新的目的 " + clock.millis();
        int before = texts.all().size();
        LocalDate day = LocalDate.now(clock.withZone(ZoneId.systemDefault())).plusDays(14);

        MvcTestResult preview = send("/biometrics/texts/preview", purpose, day.toString());

        assertThat(preview).hasStatusOk().bodyText().contains(purpose, day.toString(), "不再传至签到终端", "绝不会悄悄删除");
        assertThat(texts.all()).hasSize(before);
        assertThat(send("/biometrics/texts/new", purpose, day.toString()))
                .hasStatusOk()
                .bodyText()
                .contains(purpose, day.toString());
        assertThat(send("/biometrics/texts", purpose, day.toString())).hasStatus(302);
        assertThat(texts.current().chinese().part(TextPart.PURPOSE)).isEqualTo(purpose);
        assertThat(mvc.get()
                        .uri("/biometrics/texts/" + texts.current().version())
                        .with(AUDITOR)
                        .locale(Locale.CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains(purpose, texts.current().hash());
    }

    @Test
    void keepsWhatWasWrittenWhenAPartIsMissing() {
        MvcTestResult refused = send("/biometrics/texts/preview", "  ", null);

        assertThat(refused).hasStatus(422).bodyText().contains("内容不全", "aria-invalid=\"true\"", "二、必要性和影响");
    }

    @Test
    void letsAnAuditorReadAndNotPublish() {
        assertThat(mvc.get().uri("/biometrics/texts").with(AUDITOR).locale(Locale.CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("2026-1")
                .doesNotContain("撰写新版");
        assertThat(mvc.get().uri("/biometrics/texts/new").with(AUDITOR)).hasStatus(403);
        assertThat(mvc.post().uri("/biometrics/texts").with(AUDITOR).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/biometrics/texts/none").with(AUDITOR)).hasStatus(404);
    }

    private MvcTestResult send(String address, String purpose, @Nullable String day) {
        var request = mvc.post().uri(address).with(REGISTRAR).with(csrf()).locale(Locale.CHINESE);
        for (TextPart part : TextPart.values()) {
            request.param(
                    "zh[" + part + "]",
                    part == TextPart.PURPOSE
                            ? purpose
                            : ShippedText.wording("zh").part(part));
            request.param("en[" + part + "]", ShippedText.wording("en").part(part));
        }
        if (day != null) {
            request.param("asks", "true").param("day", day);
        }
        return request.exchange();
    }

    private static TextPublishing.Draft draft(String purpose, @Nullable LocalDate asksAgain) {
        Map<TextPart, String> parts = new EnumMap<>(ShippedText.wording("zh").parts());
        parts.put(TextPart.PURPOSE, purpose);
        return new TextPublishing.Draft(new Wording(parts), ShippedText.wording("en"), asksAgain);
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
