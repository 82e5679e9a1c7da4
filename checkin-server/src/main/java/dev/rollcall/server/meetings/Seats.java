package dev.rollcall.server.meetings;

/** The door to seats. Thread-safe. */
public interface Seats {
    /** Who sits where; nobody, in no hall, for a session without seats or unknown. */
    Seating seating(SessionId session);
}
