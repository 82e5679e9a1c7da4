package dev.rollcall.server.shared;

/** What a page may show of the person who signed in; the principal at the edge implements it. */
public interface SignedIn {
    String displayName();
}
