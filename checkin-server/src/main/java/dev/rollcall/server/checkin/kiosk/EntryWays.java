package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.EntryTrust;
import dev.rollcall.protocol.OneTimeCode;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.Map;

/** What lets members in beside their faces, as kiosks hold it. */
interface EntryWays {
    /** Hashes of the members' card numbers, each in a fixed order. */
    Map<MemberId, List<String>> cards();

    /** One-time codes in force. */
    Map<MemberId, OneTimeCode> oneTimeCodes();

    /** What to believe codes, cards and staff by; equal as long as nothing changed. */
    EntryTrust trust();
}
