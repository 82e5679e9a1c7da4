package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<Session, SessionId> {
    @Query("select s from Session s where s.meeting in :meetings order by s.startsAt, s.id.value")
    List<Session> ofMeetings(Collection<MeetingId> meetings);

    @Query("select s from Session s where s.opensAt < :to and s.closesAt > :from order by s.startsAt, s.id.value")
    List<Session> touching(Instant from, Instant to);

    @Query("select s from Session s where s.startsAt >= :from and s.startsAt < :to order by s.startsAt, s.id.value")
    List<Session> starting(Instant from, Instant to);

    @Query("select s from Session s where s.endsAt > :now order by s.startsAt, s.id.value")
    List<Session> notEnded(Instant now, Limit most);

    @Query("select s from Session s join RosterEntry r on r.key.session = s.id"
            + " where r.key.member = :member and s.endsAt > :now order by s.startsAt, s.id.value")
    List<Session> notEndedOf(MemberId member, Instant now, Limit most);

    @Query("select s.meeting from Session s group by s.meeting.value having max(s.endsAt) <= :now"
            + " order by max(s.endsAt) desc, s.meeting.value")
    Slice<MeetingId> over(Instant now, Pageable page);

    /** Held while the roster changes, so that two organizers who invite at once do not collide on its key. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Session s where s.id = :id")
    Optional<Session> holding(SessionId id);
}
