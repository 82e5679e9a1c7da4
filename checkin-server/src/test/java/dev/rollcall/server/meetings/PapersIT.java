package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Where papers lie, by the page of a meeting and by the interface for programs. */
@SpringBootTest
@AutoConfigureMockMvc
class PapersIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");
    private static final RequestPostProcessor AUDITOR = user("aron").roles("AUDITOR");
    private static final String ADDRESS = "https://papers.example.org/1";

    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    @Autowired
    Papers papers;

    @Autowired
    JdbcTemplate jdbc;

    private MeetingId meeting;
    private SessionId session;

    @BeforeEach
    void aMeetingWithoutPapers() {
        meeting = meetings.plan(aMeeting("材料").on("2028-10-01").draft());
        session = meetings.sessions(meeting).get(0).id();
    }

    @Test
    void showsTheAddressThatAnOrganizerTyped() {
        assertThat(page(ORGANIZER)).contains("会议材料", "不显示材料二维码");
        assertThat(place("  " + ADDRESS + " ")).flash().containsEntry("done", "papers-placed");

        assertThat(papers.at(List.of(session))).isEqualTo(Map.of(session, URI.create(ADDRESS)));
        assertThat(page(AUDITOR)).contains("href=\"" + ADDRESS + "\"").doesNotContain("/papers\"");

        assertThat(place("")).flash().containsEntry("done", "papers-gone");
        assertThat(papers.at(List.of(session))).isEmpty();
        assertThat(page(AUDITOR)).doesNotContain("会议材料");
    }

    @Test
    void saysWhatIsWrongWithAnAddressAndKeepsTheOneBefore() {
        place(ADDRESS);

        Map.of(
                        "papers.example.org/1",
                        "papers-no-address",
                        "https:///1",
                        "papers-no-address",
                        "https://papers example.org",
                        "papers-no-address",
                        "http://papers.example.org/1",
                        "papers-not-secure",
                        "javascript:alert(1)",
                        "papers-not-secure",
                        "https://olga:secret@papers.example.org/",
                        "papers-with-password",
                        "https://papers.example.org/" + "x".repeat(180),
                        "papers-too-long")
                .forEach((typed, why) -> assertThat(place(typed))
                        .as(typed)
                        .flash()
                        .containsEntry("papersRefused", "problem.meetings." + why)
                        .containsEntry("papersTyped", typed));

        assertThat(papers.at(List.of(session))).containsEntry(session, URI.create(ADDRESS));
    }

    @Test
    void writesChineseLettersAsEveryPhoneReadsThem() {
        place("HTTPS://papers.example.org/大会");

        assertThat(papers.at(List.of(session)))
                .containsEntry(session, URI.create("https://papers.example.org/%E5%A4%A7%E4%BC%9A"));
    }

    @Test
    void keepsEveryChangeInTheTrailAndNothingThatIsNone() {
        place(ADDRESS);
        place(ADDRESS);
        place("");

        assertThat(jdbc.queryForList(
                        "select kind from trail_entry where subject = ? order by recorded_at, id",
                        String.class,
                        session.toString()))
                .containsExactly("meetings.session-added", "meetings.papers-placed", "meetings.papers-placed");
    }

    @Test
    void refusesAnAddressThatIsNotSecureWhoeverWritesTheSql() {
        assertThatThrownBy(() -> jdbc.update(
                        "insert into meeting_papers (session_id, address) values (?, 'http://papers.example.org')",
                        session.value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void servesPrograms() {
        String path = "/api/v1/sessions/" + session + "/papers";

        assertThat(put(path, "{\"address\":\"" + ADDRESS + "\"}", ORGANIZER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.address")
                .isEqualTo(ADDRESS);
        assertThat(put(path, "{\"address\":\"http://papers.example.org\"}", ORGANIZER))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/meetings/papers-not-secure");
        assertThat(web.get().uri(path).with(AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.address")
                .isEqualTo(ADDRESS);
        assertThat(put(path, "{\"address\":null}", AUDITOR)).hasStatus(403);
        assertThat(put("/api/v1/sessions/" + meeting + "/papers", "{\"address\":null}", ORGANIZER))
                .hasStatus(404);
    }

    private MvcTestResult put(String path, String body, RequestPostProcessor who) {
        return web.put()
                .uri(path)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult place(String address) {
        return web.post()
                .uri("/meetings/{id}/papers", meeting)
                .with(ORGANIZER)
                .with(csrf())
                .param("session", session.toString())
                .param("address", address)
                .exchange();
    }

    private String page(RequestPostProcessor reader) {
        var answer = web.get()
                .uri("/meetings/{id}", meeting)
                .with(reader)
                .locale(Locale.CHINESE)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
