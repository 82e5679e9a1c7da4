package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What paired kiosks ask and report; the principal's name is the device's id. */
@RestController
@PreAuthorize("hasRole('DEVICE')")
@Tag(name = "kiosk", description = "For paired kiosks only")
class KioskApiController {
    private final Devices devices;
    private final SyncDesk sync;
    private final SignsOfLife signs;
    private final CheckInDesk desk;

    KioskApiController(Devices devices, SyncDesk sync, SignsOfLife signs, CheckInDesk desk) {
        this.devices = devices;
        this.sync = sync;
        this.signs = signs;
        this.desk = desk;
    }

    @PostMapping(KioskApi.SYNC)
    @Operation(summary = "What changed for this kiosk, sealed to its own key")
    SyncAnswer sync(@RequestBody SyncRequest request, Principal principal) {
        DeviceView device = device(principal);
        signs.note(device.id(), request);
        return sync.answer(device, request);
    }

    @PostMapping(KioskApi.CHECK_INS)
    @Operation(summary = "Hand in signed events; idempotent, each answered on its own")
    CheckInAnswers checkIns(@RequestBody CheckInBatch batch, Principal principal) {
        return desk.take(device(principal), batch);
    }

    private DeviceView device(Principal principal) {
        return devices.find(new DeviceId(UUID.fromString(principal.getName())))
                .filter(device -> !device.revoked())
                .orElseThrow(DeviceGone::revoked);
    }
}
