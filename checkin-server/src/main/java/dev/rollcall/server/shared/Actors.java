package dev.rollcall.server.shared;

/** Says who is acting now; the sign-in at the edge fills it. */
public interface Actors {
    /** The actor of the current request or task, {@link Actor#SYSTEM} outside any request. */
    Actor current();
}
