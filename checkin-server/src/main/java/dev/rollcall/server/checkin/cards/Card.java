package dev.rollcall.server.checkin.cards;

import dev.rollcall.server.members.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * A card of a member.
 *
 * @param mark the beginning of the hash, to tell two cards of one member apart; says nothing of the number
 */
public record Card(UUID id, MemberId member, String mark, Instant addedAt) {}
