package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.shared.Problem;

/** What can be wrong with an act on a kiosk or an invitation. */
final class DeviceProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private DeviceProblem(Kind kind, String name, Object... args) {
        super(kind, "devices/" + name, args);
    }

    static DeviceProblem unknown() {
        return new DeviceProblem(Kind.NOT_FOUND, "unknown");
    }

    static DeviceProblem unknownInvitation() {
        return new DeviceProblem(Kind.NOT_FOUND, "unknown-invitation");
    }

    static DeviceProblem nameInvalid() {
        return new DeviceProblem(Kind.INVALID, "name-invalid", KioskName.LONGEST);
    }

    static DeviceProblem placesInvalid() {
        return new DeviceProblem(Kind.INVALID, "places-invalid", KioskPlaces.MOST, KioskPlaces.LONGEST);
    }
}
