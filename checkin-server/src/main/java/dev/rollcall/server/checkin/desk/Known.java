package dev.rollcall.server.checkin.desk;

import dev.rollcall.server.checkin.evidence.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything the database says about the events of one batch, read in a handful of queries.
 *
 * @param recorded answers given before, by id
 * @param disputed reasons given before, by digest
 * @param sequence numbers of the device already taken, and by which event
 * @param sittings the sessions named, those that exist
 * @param strangers members named who exist and are on no roster of theirs
 * @param admitted by session and member
 * @param withdrawn codes presented that no longer count, and since when
 */
record Known(
        Map<UUID, Recorded> recorded,
        Map<String, String> disputed,
        Map<Long, UUID> sequence,
        Map<UUID, Sitting> sittings,
        Set<UUID> strangers,
        Map<UUID, Map<UUID, Instant>> admitted,
        Map<String, Instant> withdrawn) {}
