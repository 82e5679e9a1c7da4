package dev.rollcall.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.server.SeededServer;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first page tells of today in sentences, each with a way to the people behind it. */
@SeededServer
@AutoConfigureMockMvc
class HomePageIT {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final TestKiosk kiosk = new TestKiosk();

    @Autowired
    MockMvcTester web;

    @Autowired
    CheckInDesk desk;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    private AssemblyFixture assembly;

    @BeforeEach
    void assembly() {
        assembly = new AssemblyFixture(members, meetings);
    }

    @Test
    void saysWhoIsHereWhileTheyArrive() {
        List<MemberId> invited = assembly.members(5);
        SessionId session = assembly.openSession(invited);
        arrives(invited.get(0), session, Duration.ofMinutes(50));
        arrives(invited.get(1), session, Duration.ofMinutes(40));
        arrives(invited.get(2), session, Duration.ofMinutes(10));

        assertThat(line(session, Locale.CHINESE))
                .contains("应到 5 人，已到 3 人：按时 2 人，迟到 1 人。", "尚未到 2 人。", "实时查看")
                .doesNotContain("请假", "缺席");
        assertThat(line(session, Locale.ENGLISH)).contains("3 of 5 came: 2 in time, 1 late.", "2 are still expected.");
    }

    @Test
    void saysWhoStayedAwayOnceCheckInIsOver() {
        List<MemberId> invited = assembly.members(2);
        SessionId session =
                assembly.session(now.minus(Duration.ofMinutes(90)), now.minus(Duration.ofMinutes(30)), invited);
        arrives(invited.get(0), session, Duration.ofMinutes(80));

        assertThat(line(session, Locale.CHINESE)).contains("应到 2 人，已到 1 人", "缺席 1 人。", "查看到会情况");
        assertThat(line(session, Locale.ENGLISH)).contains("1 of 2 came: 1 in time, 0 late.", "1 is absent.");
    }

    private void arrives(MemberId member, SessionId session, Duration ago) {
        desk.take(kiosk.view(), new CheckInBatch(List.of(kiosk.welcomes(member, session, now.minus(ago)))));
    }

    /** The part of the page that tells of {@code session}, up to the button that leads to it. */
    private String line(SessionId session, Locale language) {
        String page = new String(
                web.get()
                        .uri("/")
                        .locale(language)
                        .with(user("olga").roles("ORGANIZER"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        String link = "/checkin/sessions/" + session + "\"";
        return page.substring(page.indexOf(link), page.indexOf("</a>", page.lastIndexOf(link)));
    }
}
