package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.EnrolmentPhotoOpened;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows enrolment photos to people; who looked at which stands in the trail, in the same transaction. Thread-safe. */
@Component
class PhotoViewing {
    private final FaceVault vault;
    private final HeldCases cases;
    private final ApplicationEventPublisher events;

    PhotoViewing(FaceVault vault, HeldCases cases, ApplicationEventPublisher events) {
        this.vault = vault;
        this.cases = cases;
        this.events = events;
    }

    /** @throws EnrolmentProblem if nothing of that name is kept of the member */
    @Transactional
    public ResponseEntity<byte[]> kept(MemberId member, UUID photo) {
        byte[] jpeg = vault.photo(member, photo).orElseThrow(EnrolmentProblem::unknownPhoto);
        events.publishEvent(new EnrolmentPhotoOpened(member, photo.toString(), "KEPT"));
        return answer(jpeg);
    }

    /** @throws EnrolmentProblem if no photo waits at that place */
    @Transactional
    public ResponseEntity<byte[]> held(HeldCase held, int place) {
        List<byte[]> photos = cases.photos(held);
        if (place < 0 || place >= photos.size()) {
            throw EnrolmentProblem.unknownPhoto();
        }
        events.publishEvent(new EnrolmentPhotoOpened(held.member(), held.id() + "/" + place, "HELD"));
        return answer(photos.get(place));
    }

    /** No cache keeps it. */
    private static ResponseEntity<byte[]> answer(byte[] jpeg) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }
}
