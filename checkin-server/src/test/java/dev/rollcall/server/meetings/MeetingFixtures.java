package dev.rollcall.server.meetings;

import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Meetings for tests, in the words of an organizer: {@code aMeeting("全会").on("2027-03-01").openFrom("08:00").draft()}. Sits
 * 09:00 to 11:30 in Shanghai, checks in from 08:00, late after 09:05.
 */
public final class MeetingFixtures {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final String title;
    private final List<SessionDraft> sessions = new ArrayList<>();
    private String day = "2027-03-01";
    private String opens = "08:00";
    private String closes = "11:30";

    private MeetingFixtures(String title) {
        this.title = title;
    }

    public static MeetingFixtures aMeeting() {
        return aMeeting("十四届五次全体会议");
    }

    public static MeetingFixtures aMeeting(String title) {
        return new MeetingFixtures(title);
    }

    public MeetingFixtures on(String date) {
        day = date;
        return this;
    }

    public MeetingFixtures openFrom(String time) {
        opens = time;
        return this;
    }

    public MeetingFixtures closing(String time) {
        closes = time;
        return this;
    }

    public MeetingFixtures withSession(String name, String date) {
        day = date;
        sessions.add(session(name));
        return this;
    }

    public MeetingDraft draft() {
        return new MeetingDraft(title, sessions.isEmpty() ? List.of(session("开幕会")) : sessions);
    }

    private SessionDraft session(String name) {
        return new SessionDraft(
                name,
                "人民会堂 大礼堂",
                SHANGHAI,
                at(day, opens),
                at(day, "09:00"),
                at(day, "09:05"),
                at(day, closes),
                at(day, "11:30"),
                SittingDetails.NONE);
    }

    public static Instant at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(SHANGHAI)
                .toInstant();
    }
}
