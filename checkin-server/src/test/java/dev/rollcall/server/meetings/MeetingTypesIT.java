package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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

/** The assembly's list of types, and meetings that take what they begin with from it. */
@SpringBootTest
@AutoConfigureMockMvc
class MeetingTypesIT {
    private static final RequestPostProcessor ORGANIZER = user("olga").roles("ORGANIZER");

    @Autowired
    MockMvcTester web;

    @Autowired
    MeetingTypes types;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void comesWithAStartingListInBothLanguages() {
        assertThat(page("/meetings/types", Locale.CHINESE))
                .contains("全体会议", "常务委员会会议", "小组活动", "视察", "出席三分之二场次即为出席", "请假由管理员审批");
        assertThat(page("/meetings/types", Locale.ENGLISH))
                .contains("Plenary session", "Standing committee", "Field study", "Present if in two thirds");
    }

    @Test
    void countsPresenceExactly() {
        assertThat(PresenceRule.TWO_THIRDS.present(2, 3)).isTrue();
        assertThat(PresenceRule.TWO_THIRDS.present(2, 4)).isFalse();
        assertThat(PresenceRule.ANY_SESSION.present(1, 11)).isTrue();
        assertThat(PresenceRule.ANY_SESSION.present(0, 0)).isFalse();
        assertThat(PresenceRule.EVERY_SESSION.present(10, 11)).isFalse();
        assertThat(PresenceRule.HALF.present(3, 5)).isTrue();
    }

    @Test
    void keepsATypeOfTheAssemblysOwn() {
        assertThat(save("new", 0, "chinese", "界别协商会")).hasStatus(302);
        assertThat(save("new", 0, "chinese", "界别协商会")).hasStatus(422).bodyText().contains("已有名为“界别协商会”的会议类型");
        assertThat(save("new", 0, "chinese", " ")).hasStatus(422).bodyText().contains("请至少用一种语言填写名称");
        assertThat(save("new", 0, "length", "3")).hasStatus(422).bodyText().contains("时间前后矛盾");
        assertThat(save("new", 0, "length", "drei")).hasStatus(422).bodyText().contains("请填写整数");

        var kept = type("界别协商会");
        assertThat(kept.sittings()).isEqualTo(new MeetingTypeView.SittingDefaults(90, 20, 0, 30, 5, true));
        assertThat(kept.name(Locale.ENGLISH)).isEqualTo("界别协商会");
        assertThat(told(kept.id().toString())).containsExactly("meetings.type-added");
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothing() {
        save("new", 0, "chinese", "双人编辑");
        var id = type("双人编辑").id();

        assertThat(save(id.toString(), 0, "length", "100")).hasStatus(302);
        assertThat(save(id.toString(), 0, "chinese", "后来的名称"))
                .hasStatus(409)
                .bodyText()
                .contains("其他人修改了该类型", "后来的名称", "时长 100 分钟", "name=\"version\" value=\"1\"");
        assertThat(types.type(id)).get().extracting(MeetingTypeView::chinese).isEqualTo("协商");
    }

    @Test
    void offersATypeNoMoreAndLeavesItsMeetings() {
        save("new", 0, "chinese", "停用类型");
        var id = type("停用类型").id();
        var meeting = planned(id);

        offer(id, false);
        offer(id, false);

        assertThat(types.offered()).extracting(MeetingTypeView::id).doesNotContain(id);
        assertThat(page("/meetings/" + meeting + "/edit", Locale.CHINESE))
                .contains("value=\"" + id + "\" selected=\"selected\"");
        offer(id, true);
        assertThat(told(id.toString()))
                .containsExactly("meetings.type-added", "meetings.type-retired", "meetings.type-offered-again");
    }

    private void offer(MeetingTypeId id, boolean offered) {
        assertThat(web.post()
                        .uri("/meetings/types/{id}/offered", id)
                        .with(ORGANIZER)
                        .with(csrf())
                        .param("offered", "" + offered))
                .hasStatus(302);
    }

    private MeetingId planned(MeetingTypeId type) {
        return meetings.plan(new MeetingDraft(
                "有类型的会议", type, aMeeting().on("2028-10-09").draft().sessions()));
    }

    @Test
    void fillsTheFormWithTheTimesOfTheType() {
        save("new", 0, "chinese", "取时间");
        var id = type("取时间").id();

        assertThat(page(
                        "/meetings/new?type=" + id + "&title=春季会议&venue=西厅&date=2028-03-03&start=14:00",
                        Locale.CHINESE))
                .contains(
                        "value=\"春季会议\"",
                        "value=\"西厅\"",
                        "value=\"2028-03-03\"",
                        "value=\"14:00\"",
                        "value=\"15:30\"",
                        "name=\"opensBefore\" value=\"20\"",
                        "value=\"14:30\"");
    }

    @Test
    void givesTheRulesOfTheTypeToAMeetingAndKeepsThemThere() {
        save("new", 0, "presence", "TWO_THIRDS");
        var id = type("协商").id();
        var meeting = planned(id);

        save(id.toString(), 0, "presence", "EVERY_SESSION");

        assertThat(meetings.meeting(meeting)).get().satisfies(view -> {
            assertThat(view.type()).isEqualTo(id);
            assertThat(view.rules())
                    .isEqualTo(new MeetingRules(PresenceRule.TWO_THIRDS, LeaveDecider.ADMINISTRATOR, true));
        });
        assertThat(told(meeting.toString())).containsExactly("meetings.planned", "meetings.typed");
        save(id.toString(), 1, "chinese", "改名以免重复");
    }

    @Test
    void refusesWhatMustNotBeWhoeverWritesTheSql() {
        assertThatThrownBy(() -> jdbc.update("update meeting_type set length_min = 0 where place = 10"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update meeting set presence = 'SOMETIMES'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void servesPrograms() {
        assertThat(web.post()
                        .uri("/api/v1/meetings/types")
                        .with(ORGANIZER)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"english\":\"Hearing\",\"length\":60,\"presence\":\"HALF\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.rules.presence")
                .isEqualTo("HALF");
        assertThat(web.get().uri("/api/v1/meetings/types").with(user("aron").roles("AUDITOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Hearing");
        assertThat(web.post()
                        .uri("/meetings/types/new")
                        .with(user("aron").roles("AUDITOR"))
                        .with(csrf()))
                .hasStatus(403);
    }

    private MvcTestResult save(String which, long version, String field, String instead) {
        var form = new TreeMap<>(java.util.Map.of(
                "chinese", "协商",
                "length", "90",
                "opensBefore", "20",
                "lateAfter", "0",
                "closesAfter", "30",
                "tolerance", "5",
                "checkOut", "true",
                "presence", "HALF",
                "leave", "ADMINISTRATOR",
                "delegates", "true"));
        form.put(field, instead);
        var request = web.post()
                .uri("/meetings/types/{which}", which)
                .with(ORGANIZER)
                .with(csrf())
                .locale(Locale.CHINESE)
                .param("version", "" + version);
        form.forEach(request::param);
        return request.exchange();
    }

    private MeetingTypeView type(String chinese) {
        return types.offered().stream()
                .filter(type -> type.chinese().equals(chinese))
                .findAny()
                .orElseThrow();
    }

    private List<String> told(String subject) {
        return jdbc.queryForList(
                "select kind from trail_entry where subject = ? order by recorded_at, id", String.class, subject);
    }

    private String page(String uri, Locale locale) {
        var answer = web.get().uri(uri).with(ORGANIZER).locale(locale).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
