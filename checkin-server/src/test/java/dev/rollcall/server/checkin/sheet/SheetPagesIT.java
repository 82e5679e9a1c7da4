package dev.rollcall.server.checkin.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.server.checkin.AssemblyFixture;
import dev.rollcall.server.checkin.TestKiosk;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sheet on the screen and as files, from evidence that kiosks sent. */
@SpringBootTest(
        properties = {
            "rollcall.security.seed[0].username=administrator",
            "rollcall.security.seed[0].display-name=林静",
            "rollcall.security.seed[0].password=three small boats",
            "rollcall.security.seed[0].roles=ADMINISTRATOR"
        })
@AutoConfigureMockMvc
class SheetPagesIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Members members;

    @Autowired
    Meetings meetings;

    @Autowired
    CheckInDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    private SessionId session;

    /** Started half an hour ago and still open: one in time, one late, one missing, one who is not invited. */
    @BeforeEach
    void peopleCame() {
        var assembly = new AssemblyFixture(members, meetings);
        MemberId early = assembly.member("曾立新");
        MemberId late = assembly.member("单晓雯");
        MemberId missing = assembly.member("欧阳雪");
        MemberId stranger = assembly.member("客人");
        session = assembly.openSession(List.of(early, late, missing));
        var kiosk = new TestKiosk();
        Instant start = meetings.session(session).orElseThrow().startsAt();
        desk.take(
                kiosk.view(),
                new CheckInBatch(List.of(
                        kiosk.welcomes(early, session, start.minus(Duration.ofMinutes(20))),
                        kiosk.welcomes(late, session, start.plus(Duration.ofSeconds(19 * 60 + 30))),
                        kiosk.welcomes(stranger, session, start.plus(Duration.ofMinutes(15))))));
    }

    @Test
    void showsWhoCameAndATextForTheMinutes() throws Exception {
        String page = get("/sheet").getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "开幕会 · 签到表",
                        "应到 3 人，现已到 2 人（66.7%），其中迟到 1 人",
                        "迟到（1 人）：单晓雯（20 分钟）。",
                        "未到（1 人）：欧阳雪。",
                        "到场而不在名单（1 人）：客人。",
                        "签到尚未结束");
        assertThat(get("/sheet?order=STROKES")).hasStatusOk();
    }

    @Test
    void saysTheSameInEnglish() throws Exception {
        String page = web.get()
                .uri("/checkin/sessions/" + session + "/sheet")
                .with(user("aron").roles("AUDITOR"))
                .locale(Locale.ENGLISH)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("Invited: 3; present so far: 2 (66.7%), of these late: 1", "Late (1): 单晓雯 (20 min).");
    }

    @Test
    void givesEveryTimeAwayAsSheets() throws Exception {
        String csv = get("/sheet.csv").getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("各次进出", "单晓雯,教育界,", ",迟到,", ",20,", " 进 人脸", "到场而不在名单");
        try (var book = WorkbookFactory.create(
                new ByteArrayInputStream(get("/sheet.xlsx").getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("签到表");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void printsAndTellsTheTrailThatItDid() throws Exception {
        MvcTestResult answer = get("/sheet.pdf");

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("曾立新", "单晓雯", "迟到 20 分钟", "盖章");
        }
        assertThat(jdbc.queryForList(
                        "select facts from trail_entry where kind = 'checkin.sheet-taken' and subject = ?",
                        String.class,
                        session.toString()))
                .singleElement()
                .asString()
                .contains("\"format\":\"pdf\"", "\"came\":\"2\"", "\"invited\":\"3\"");
    }

    @Test
    void namesTheKindOfLeaveOfWhoIsExcused() throws Exception {
        MemberId missing = meetings.roster(session).stream()
                .filter(member -> members.find(member).orElseThrow().name().equals("欧阳雪"))
                .findFirst()
                .orElseThrow();
        UUID leave = UUID.randomUUID();
        jdbc.update(
                "insert into meeting_leave (leave_id, session_id, member_id, kind, reason, state, late)"
                        + " values (?, ?, ?, 'OFFICIAL_DUTY', 'x', 'APPROVED', false)",
                leave,
                session.value(),
                missing.value());
        jdbc.update(
                "insert into meeting_leave_step (leave_id, place, taken_at, state, note, by_kind, by_id)"
                        + " values (?, 1, ?, 'APPROVED', '', 'ACCOUNT', 'x')",
                leave,
                OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));

        assertThat(get("/sheet").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("请假（1 人）：欧阳雪（公务）。");
        assertThat(get("/sheet.csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("请假（公务）");
    }

    @Test
    void leadsFromTheLivePageAndKnowsNoSheetOfASessionUnknown() throws Exception {
        assertThat(get("").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("/checkin/sessions/" + session + "/sheet");
        assertThat(web.get()
                        .uri("/checkin/sessions/01890000-0000-7000-8000-000000000000/sheet")
                        .with(user("dora").roles("DOOR_STAFF"))
                        .exchange())
                .hasStatus(404);
    }

    private MvcTestResult get(String what) {
        return web.get()
                .uri("/checkin/sessions/" + session + what)
                .with(user("dora").roles("DOOR_STAFF"))
                .locale(Locale.CHINESE)
                .exchange();
    }
}
