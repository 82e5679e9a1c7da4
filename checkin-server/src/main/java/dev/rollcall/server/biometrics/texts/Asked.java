package dev.rollcall.server.biometrics.texts;

/** Who agreed so far, counted; whoever keeps the consents says so. */
public interface Asked {
    /** Members whose consent is in force. */
    int agreed();
}
