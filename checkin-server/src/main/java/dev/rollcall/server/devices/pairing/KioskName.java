package dev.rollcall.server.devices.pairing;

/** What people call a kiosk, trimmed, 1 to 80 characters: the place where it stands. */
record KioskName(String value) {
    static final int LONGEST = 80;

    KioskName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw DeviceProblem.nameInvalid();
        }
    }
}
