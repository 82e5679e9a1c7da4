package dev.rollcall.server.members.importing;

import dev.rollcall.server.jobs.Stepwise.Next;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what an import held of persons once it has stayed long enough. */
@Component
class Expiring {
    private static final Logger log = LoggerFactory.getLogger(Expiring.class);

    private final ImportStore store;

    Expiring(ImportStore store) {
        this.store = store;
    }

    @Transactional
    public Next forget(UUID id) {
        SheetImport aged = store.lock(id);
        if (aged.state() == State.APPLYING) {
            return Next.WAIT;
        }
        if (!aged.state().over()) {
            store.dropped(id, Note.EXPIRED);
        }
        store.forget(id);
        log.info("import forgotten importId={}", id);
        return Next.END;
    }
}
