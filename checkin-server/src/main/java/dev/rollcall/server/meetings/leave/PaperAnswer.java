package dev.rollcall.server.meetings.leave;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An attachment as a download that no cache keeps. */
final class PaperAnswer {
    private PaperAnswer() {}

    static ResponseEntity<byte[]> of(LeavePapers.Upload paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name().isEmpty() ? "paper" : paper.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(paper.content());
    }
}
