package dev.rollcall.kiosk.sync;

import dev.rollcall.kiosk.device.Reply;
import dev.rollcall.kiosk.device.SealedFile;
import dev.rollcall.kiosk.device.ServerLink;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.protocol.KioskApi;
import dev.rollcall.protocol.KioskAssembly;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The emblem this kiosk shows, on disk; losing it costs a download. For the sync thread. */
final class EmblemFile {
    private static final Logger LOG = LoggerFactory.getLogger(EmblemFile.class);

    private final SealedFile file;
    private @Nullable MarkedPicture kept;
    /** What the server would not give; asked for again only under another name. */
    private @Nullable String refused;

    EmblemFile(SealedFile file) {
        this.file = file;
        try {
            Optional<byte[]> content = file.read();
            kept = content.isEmpty() ? null : MarkedPicture.read(content.get());
        } catch (IOException damaged) {
            LOG.warn("emblem unreadable, fetching it again reason={}", damaged.toString());
        }
    }

    /** The picture of {@code assembly}; null where it has none, or it has not been fetched yet. */
    @Nullable
    Portrait of(KioskAssembly assembly) {
        MarkedPicture known = kept;
        return known == null || !known.mark().equals(assembly.emblem()) ? null : known.picture();
    }

    /** Fetches the picture if it is missing; what cannot be had now is asked for another time. */
    void fetch(KioskAssembly assembly, ServerLink link) throws InterruptedException {
        String mark = assembly.emblem();
        if (mark == null || mark.equals(refused) || of(assembly) != null) {
            return;
        }
        Reply<byte[]> reply = link.get(KioskApi.EMBLEM);
        if (reply instanceof Reply.Answered<byte[]> answered) {
            keep(new MarkedPicture(mark, Portrait.of(answered.body())));
        } else if (reply instanceof Reply.Refused<byte[]> no && no.status() == 404) {
            refused = mark;
        }
    }

    private void keep(MarkedPicture picture) {
        kept = picture;
        try {
            file.write(picture.bytes());
        } catch (IOException unwritable) {
            LOG.warn("emblem not saved reason={}", unwritable.toString());
        }
    }
}
