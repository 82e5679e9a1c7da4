package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.server.shared.Problem;

/** A kiosk called after it was revoked. */
final class DeviceGone extends Problem {
    private static final long serialVersionUID = 1L;

    private DeviceGone() {
        super(Kind.FORBIDDEN, "checkin/device-gone");
    }

    static DeviceGone revoked() {
        return new DeviceGone();
    }
}
