package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import dev.rollcall.server.devices.Devices.PairingCode;
import dev.rollcall.server.shared.AdministratorOnly;
import dev.rollcall.server.shared.StaffOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kiosks for integrators. */
@RestController
@RequestMapping("/api/v1/devices")
@StaffOnly
@Tag(name = "devices")
class DevicesApiController {
    private final Devices devices;
    private final KioskRegister register;

    DevicesApiController(Devices devices, KioskRegister register) {
        this.devices = devices;
        this.register = register;
    }

    @GetMapping
    @Operation(summary = "List every kiosk, revoked ones too")
    List<Kiosk> all() {
        return devices.all().stream().map(Kiosk::of).toList();
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @AdministratorOnly
    @Operation(summary = "Make a one-time pairing code for a new kiosk")
    PairingCode invite(@RequestBody Invite invite) {
        return devices.invite(invite.name() == null ? "" : invite.name());
    }

    @PutMapping("/{id}/places")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AdministratorOnly
    @Operation(summary = "Say whose rosters a kiosk holds: those of these places, or of every place when there is none")
    void place(@PathVariable UUID id, @RequestBody Places places) {
        register.place(new DeviceId(id), KioskPlaces.of(places.places() == null ? List.of() : places.places()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AdministratorOnly
    @Operation(summary = "Revoke a kiosk at once")
    void revoke(@PathVariable UUID id) {
        register.revoke(new DeviceId(id));
    }

    /** @param name where the kiosk stands, 1 to 80 characters */
    record Invite(@Nullable String name) {}

    /** @param places as meetings write them */
    record Places(@Nullable List<String> places) {}

    /** A kiosk without its keys. */
    record Kiosk(
            UUID id,
            String name,
            Instant pairedAt,
            @Nullable Instant lastSeenAt,
            int pending,
            boolean revoked,
            List<String> places) {
        static Kiosk of(DeviceView view) {
            return new Kiosk(
                    view.id().value(),
                    view.name(),
                    view.pairedAt(),
                    view.lastSeenAt(),
                    view.pending(),
                    view.revoked(),
                    view.places().stream().sorted().toList());
        }
    }
}
