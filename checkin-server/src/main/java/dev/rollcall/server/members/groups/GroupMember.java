package dev.rollcall.server.members.groups;

import dev.rollcall.server.members.GroupOffice;
import dev.rollcall.server.members.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was in a group on a day. */
record GroupMember(
        UUID membership,
        MemberId member,
        String number,
        String name,
        String pinyin,
        String title,
        GroupOffice office,
        LocalDate from,
        @Nullable LocalDate to) {}
