package dev.rollcall.server.devices.pairing;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.PairingAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a kiosk presents its code; the only kiosk address open to everybody. */
@RestController
@Tag(name = "kiosk")
class PairingApiController {
    private final PairingDesk desk;
    private final GuessLimit guesses;

    PairingApiController(PairingDesk desk, GuessLimit guesses) {
        this.desk = desk;
        this.guesses = guesses;
    }

    @PostMapping(KioskApi.PAIR)
    @Operation(summary = "Pair a kiosk with a one-time code")
    PairingAnswer pair(@RequestBody Request request, HttpServletRequest http) {
        String address = http.getRemoteAddr();
        guesses.spend(address);
        PairingAnswer answer = desk.pair(
                request.code() == null ? "" : request.code(), KioskKeys.of(request.signingKey(), request.sealingKey()));
        guesses.giveBack(address);
        return answer;
    }

    /** {@link dev.rollcall.protocol.PairingRequest} as it may really arrive: with anything missing. */
    record Request(
            @Nullable String code,
            byte @Nullable [] signingKey,
            byte @Nullable [] sealingKey,
            @Nullable String software) {}
}
