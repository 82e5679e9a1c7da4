package dev.rollcall.server.checkin;

import dev.rollcall.server.meetings.MeetingDraft;
import dev.rollcall.server.meetings.MeetingDraft.SessionDraft;
import dev.rollcall.server.meetings.Meetings;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.meetings.SittingDetails;
import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Members and a session whose check-in is open now, on the real register and calendar. */
public final class AssemblyFixture {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Members members;
    private final Meetings meetings;

    public AssemblyFixture(Members members, Meetings meetings) {
        this.members = members;
        this.meetings = meetings;
    }

    public List<MemberId> members(int count) {
        return IntStream.range(0, count).mapToObj(i -> member("委员" + i)).toList();
    }

    public MemberId member(String name) {
        return members.register(new MemberDraft("T" + NUMBERS.incrementAndGet(), name, "", "教育界", ""));
    }

    /** Opened an hour ago, late since half an hour, closes in an hour. */
    public SessionId openSession(List<MemberId> roster) {
        return openSession("大礼堂", roster);
    }

    public SessionId openSession(String venue, List<MemberId> roster) {
        Instant now = Instant.now();
        return session(venue, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), roster);
    }

    public SessionId session(Instant opens, Instant closes, List<MemberId> roster) {
        return session("大礼堂", opens, closes, roster);
    }

    private SessionId session(String venue, Instant opens, Instant closes, List<MemberId> roster) {
        Instant late = opens.plus(Duration.ofMinutes(30));
        var meeting = meetings.plan(new MeetingDraft(
                "全会",
                List.of(new SessionDraft(
                        "开幕会",
                        venue,
                        ZoneId.of("Asia/Shanghai"),
                        opens,
                        late,
                        late,
                        closes,
                        closes.plus(Duration.ofHours(1)),
                        SittingDetails.NONE))));
        meetings.invite(meeting, roster);
        return meetings.sessions(meeting).get(0).id();
    }
}
