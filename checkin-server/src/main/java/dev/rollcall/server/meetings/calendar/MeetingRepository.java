package dev.rollcall.server.meetings.calendar;

import dev.rollcall.server.meetings.MeetingId;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRepository extends JpaRepository<Meeting, MeetingId> {}
