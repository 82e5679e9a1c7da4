package dev.rollcall.server.members.retention;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import java.time.LocalDate;

/** Somebody who left long enough ago. */
record DueMember(MemberId id, String number, String name, MemberStatus status, LocalDate since) {}
