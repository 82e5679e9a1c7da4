package dev.rollcall.server.assembly;

import java.util.Optional;

/** The door to the assembly's name and emblem. Thread-safe. */
public interface Assembly {
    Identity identity();

    /** The emblem as PNG with its transparency, at most 512 pixels a side; empty while there is none. */
    Optional<byte[]> emblem();
}
