package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.server.devices.KnownPlaces;
import dev.rollcall.server.meetings.Meetings;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The places of sittings to come, told to those who say where a kiosk stands. */
@Component
class ComingPlaces implements KnownPlaces {
    private static final int MOST_SITTINGS = 500;

    private final Meetings meetings;
    private final Clock clock;

    ComingPlaces(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Set<String> coming() {
        var places = new TreeSet<String>();
        meetings.nextSessions(clock.instant(), MOST_SITTINGS).stream()
                .map(session -> session.venue().strip())
                .filter(venue -> !venue.isEmpty())
                .forEach(places::add);
        return places;
    }
}
