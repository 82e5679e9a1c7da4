package dev.rollcall.server.meetings;

import java.util.List;

/**
 * What people want to know about a sitting beside its times; each text may be blank.
 *
 * @param tolerance minutes by which a late arrival is forgiven; {@link SessionView#lateAfter} has them in already
 * @param checkOut whether people check out when they leave
 * @param contact whom to ask
 * @param dress what to wear
 * @param transport how to get there: buses, parking
 */
public record SittingDetails(
        String room,
        int tolerance,
        boolean checkOut,
        String contact,
        String dress,
        String transport,
        List<AgendaItem> agenda) {
    public static final SittingDetails NONE = new SittingDetails("", 0, false, "", "", "", List.of());

    public SittingDetails {
        agenda = List.copyOf(agenda);
    }
}
