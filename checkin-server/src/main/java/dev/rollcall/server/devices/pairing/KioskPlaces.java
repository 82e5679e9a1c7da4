package dev.rollcall.server.devices.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The places a kiosk serves, trimmed, each 1 to 200 characters; none for every place. */
record KioskPlaces(Set<String> names) {
    static final int LONGEST = 200;
    static final int MOST = 50;

    KioskPlaces {
        if (names.size() > MOST || names.stream().anyMatch(name -> name.length() > LONGEST)) {
            throw DeviceProblem.placesInvalid();
        }
        names = Set.copyOf(names);
    }

    static KioskPlaces of(Collection<String> names) {
        var places = new TreeSet<String>();
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(places::add);
        return new KioskPlaces(places);
    }
}
