package dev.rollcall.server.meetings.calendar;

import dev.rollcall.protocol.Attendee;
import dev.rollcall.server.meetings.SessionId;
import dev.rollcall.server.members.MemberId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RosterRepository extends JpaRepository<RosterEntry, RosterEntry.Key> {
    @Query("select r.key.member from RosterEntry r where r.key.session = :session")
    List<MemberId> members(SessionId session);

    @Query("select new dev.rollcall.server.meetings.calendar.RosterRepository$Size(r.key.session, count(*))"
            + " from RosterEntry r where r.key.session in :sessions group by r.key.session.value")
    List<Size> sizes(Collection<SessionId> sessions);

    @Query("select new dev.rollcall.server.meetings.calendar.RosterRepository$Role(r.key.member, r.role)"
            + " from RosterEntry r where r.key.session = :session")
    List<Role> roles(SessionId session);

    @Modifying
    @Query("update RosterEntry r set r.role = :role where r.key.session = :session and r.key.member in :members")
    void appoint(SessionId session, Collection<MemberId> members, Attendee role);

    @Modifying
    @Query("delete from RosterEntry r where r.key.session = :session and r.key.member in :members")
    void remove(SessionId session, Collection<MemberId> members);

    /** As what somebody is expected. */
    record Role(MemberId member, Attendee role) {}

    /** How many are expected at a session. */
    record Size(SessionId session, Long members) {}
}
