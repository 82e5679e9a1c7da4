package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The picture shown of a member: JPEG, upright, without the camera's notes. */
@Entity
@Table(name = "member_portrait")
class Portrait {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // JPA reads it
    private MemberId id;

    @Version
    private @Nullable Long version;

    private byte[] jpeg;
    private String etag;

    @Column(nullable = false)
    private Instant changedAt;

    private boolean ofFace;

    @SuppressWarnings("NullAway.Init")
    protected Portrait() {}

    @SuppressWarnings("NullAway.Init")
    Portrait(MemberId id, Picture picture, Instant now) {
        this.id = id;
        replace(picture, false, now);
    }

    final void replace(Picture picture, boolean cutFromFace, Instant now) {
        jpeg = picture.jpeg();
        etag = picture.etag();
        changedAt = now;
        ofFace = cutFromFace;
    }

    /** Whether it is cut from an enrolment photo, and goes with the face data. */
    boolean ofFace() {
        return ofFace;
    }

    Picture picture() {
        return new Picture(jpeg, etag);
    }
}
