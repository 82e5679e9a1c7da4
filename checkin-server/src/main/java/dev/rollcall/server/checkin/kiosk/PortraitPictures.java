package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.KioskMember;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;

/** Portraits as a kiosk shows them, of those alone whom kiosks hold. Thread-safe. */
@Component
class PortraitPictures {
    private static final int SIDE = 320;

    private final CurrentHolding current;
    private final Members members;

    PortraitPictures(CurrentHolding current, Members members) {
        this.current = current;
        this.members = members;
    }

    /** What names the picture of {@code member}; empty where kiosks show none. */
    Optional<String> mark(UUID member) {
        return Optional.ofNullable(current.get().members().get(member)).map(KioskMember::portrait);
    }

    /** JPEG, at most 320 pixels a side. */
    Optional<byte[]> picture(UUID member) {
        return mark(member)
                .flatMap(mark -> members.portrait(new MemberId(member)))
                .map(PortraitPictures::small);
    }

    private static byte[] small(byte[] jpeg) {
        try (var out = new ByteArrayOutputStream()) {
            Thumbnails.of(new ByteArrayInputStream(jpeg))
                    .size(SIDE, SIDE)
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the register keeps readable pictures only", impossible);
        }
    }
}
