package dev.rollcall.server.devices;

import java.util.Set;

/** Where something will take place, so that nobody has to type it again; answered by whoever plans it. Thread-safe. */
public interface KnownPlaces {
    /** The places of what is coming, in the order in which people look for them. */
    Set<String> coming();
}
