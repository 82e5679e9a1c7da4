package dev.rollcall.server.meetings;

import static dev.rollcall.server.meetings.MeetingFixtures.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.rollcall.server.members.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an organizer sees while planning: who and which room is wanted twice, the month, the year. */
@SpringBootTest
@AutoConfigureMockMvc
class PlanningIT {
    @Autowired
    MockMvcTester web;

    @Autowired
    Meetings meetings;

    private static List<MemberId> people(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> new MemberId(new UUID(77, i)))
                .toList();
    }

    @Test
    void saysWhoIsWantedTwiceAndThatThePlaceIsTaken() {
        var one = meetings.plan(aMeeting("冲突甲").on("2032-02-02").draft());
        var two = meetings.plan(aMeeting("冲突乙").on("2032-02-02").draft());
        var other = meetings.plan(aMeeting("次日会").on("2032-02-03").draft());
        meetings.invite(one, people(0, 10));
        meetings.invite(two, people(7, 20));
        meetings.invite(other, people(0, 10));

        assertThat(page("/meetings/" + one))
                .contains("同一时间、同一地点已安排，且有 3 人同时应到", "冲突乙")
                .doesNotContain("次日会");
        assertThat(page("/meetings/" + other)).doesNotContain("冲突甲", "同一时间");
    }

    @Test
    void showsAMonthInWeeksAndAYearInMonths() {
        meetings.plan(aMeeting("月历会议").on("2032-05-31").draft());

        assertThat(page("/meetings/month?month=2032-05"))
                .contains("2032 年 5 月", "1 个场次", "09:00 – 11:30", "月历会议", "month=2032-04", "month=2032-06");
        assertThat(page("/meetings/month?month=2032-06")).contains("本月没有场次");
        assertThat(page("/meetings/year?year=2032")).contains("2032 年会议", "month=2032-05", "busy");
        assertThat(web.get().uri("/meetings/year?year=99999").with(user("aron").roles("AUDITOR")))
                .hasStatusOk();
    }

    private String page(String uri) {
        var answer = web.get()
                .uri(uri)
                .with(user("aron").roles("AUDITOR"))
                .locale(Locale.CHINESE)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
