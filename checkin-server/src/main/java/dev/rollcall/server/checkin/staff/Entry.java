package dev.rollcall.server.checkin.staff;

import dev.rollcall.server.checkin.evidence.StaffAct;
import dev.rollcall.server.checkin.evidence.StaffReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act as a browser sends it.
 *
 * @param at by the server's clock as the browser reckons it
 * @param by the account that was signed in when it was entered
 * @param queued whether it could not be sent at once
 */
record Entry(
        @Nullable UUID id,
        @Nullable UUID session,
        @Nullable UUID member,
        StaffAct.@Nullable Kind kind,
        @Nullable UUID undoes,
        @Nullable StaffReason reason,
        @Nullable String note,
        @Nullable Instant at,
        @Nullable String by,
        boolean queued) {}
