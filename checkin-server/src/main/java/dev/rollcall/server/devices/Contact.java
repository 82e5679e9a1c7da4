package dev.rollcall.server.devices;

/** Whether a kiosk that was not revoked is in touch with this installation. */
public enum Contact {
    IN_TOUCH,
    /** It called before and has not for longer than a kiosk in order ever waits. */
    SILENT,
    /** Paired and not heard of since. */
    NEVER_CALLED
}
