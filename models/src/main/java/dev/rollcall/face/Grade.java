package dev.rollcall.face;

/** How far an engine may be trusted. */
public enum Grade {
    /** May identify: its error rates are measured and stand in the manifest. */
    IDENTIFYING,
    /** Good for a demonstration only: never admits anybody by face outside the demo profile. */
    DEMO
}
