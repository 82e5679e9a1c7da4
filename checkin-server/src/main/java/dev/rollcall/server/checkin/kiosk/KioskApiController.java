package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.CheckInAnswers;
import dev.rollcall.protocol.CheckInBatch;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.NewsAnswer;
import dev.rollcall.protocol.NewsRequest;
import dev.rollcall.protocol.SyncAnswer;
import dev.rollcall.protocol.SyncRequest;
import dev.rollcall.server.checkin.desk.CheckInDesk;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What paired kiosks ask and report; the principal's name is the device's id. */
@RestController
@PreAuthorize("hasRole('DEVICE')")
@Tag(name = "kiosk", description = "For paired kiosks only")
class KioskApiController {
    private final Devices devices;
    private final SyncDesk sync;
    private final SignsOfLife signs;
    private final CheckInDesk desk;
    private final PortraitPictures portraits;
    private final NewsDesk news;

    KioskApiController(
            Devices devices,
            SyncDesk sync,
            SignsOfLife signs,
            CheckInDesk desk,
            PortraitPictures portraits,
            NewsDesk news) {
        this.devices = devices;
        this.sync = sync;
        this.signs = signs;
        this.desk = desk;
        this.portraits = portraits;
        this.news = news;
    }

    @PostMapping(KioskApi.SYNC)
    @Operation(summary = "What changed for this kiosk, sealed to its own key")
    SyncAnswer sync(@RequestBody SyncRequest request, Principal principal) {
        DeviceView device = device(principal);
        signs.note(device.id(), request);
        return sync.answer(device, request);
    }

    @PostMapping(KioskApi.NEWS)
    @Operation(summary = "Wait for a change of what kiosks hold; answered when there is one, or after a while")
    DeferredResult<NewsAnswer> news(@RequestBody NewsRequest request, Principal principal) {
        device(principal);
        return news.await(request);
    }

    @PostMapping(KioskApi.CHECK_INS)
    @Operation(summary = "Hand in signed events; idempotent, each answered on its own")
    CheckInAnswers checkIns(@RequestBody CheckInBatch batch, Principal principal) {
        return desk.take(device(principal), batch);
    }

    @GetMapping(path = KioskApi.PORTRAIT + "/{member}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "The portrait to show of a member this kiosk holds, JPEG; 404 where none may be shown")
    ResponseEntity<byte[]> portrait(
            @PathVariable UUID member,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            Principal principal) {
        device(principal);
        Optional<String> mark = portraits.mark(member);
        if (mark.isPresent() && known != null && known.contains(mark.get())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(mark.get())
                    .build();
        }
        return portraits
                .picture(member)
                .map(jpeg -> ResponseEntity.ok()
                        .eTag(mark.orElseThrow())
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private DeviceView device(Principal principal) {
        return devices.find(new DeviceId(UUID.fromString(principal.getName())))
                .filter(device -> !device.revoked())
                .orElseThrow(DeviceGone::revoked);
    }
}
