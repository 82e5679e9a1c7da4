package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.assembly.Assembly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The emblem as kiosks show it; its name comes with each update. */
@RestController
@PreAuthorize("hasRole('DEVICE')")
@Tag(name = "kiosk", description = "For paired kiosks only")
class EmblemApiController {
    private final Assembly assembly;

    EmblemApiController(Assembly assembly) {
        this.assembly = assembly;
    }

    @GetMapping(path = KioskApi.EMBLEM, produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The emblem of the assembly, PNG; 404 while there is none")
    ResponseEntity<byte[]> emblem() {
        return assembly.emblem()
                .map(png ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
