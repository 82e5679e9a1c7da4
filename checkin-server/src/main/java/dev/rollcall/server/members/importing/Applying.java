package dev.rollcall.server.members.importing;

import dev.rollcall.server.jobs.Stepwise.Next;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Applies an import in one transaction, in the name of the person who asked for it. An attempt that a killed server had begun is
 * not taken up by itself: nothing of it was written, the page says so, and a person looks and asks again.
 */
@Component
class Applying {
    private static final Logger log = LoggerFactory.getLogger(Applying.class);

    private final ImportStore store;
    private final RegisterWriting writing;
    private final Refusals refusals;

    Applying(ImportStore store, RegisterWriting writing, Refusals refusals) {
        this.store = store;
        this.writing = writing;
        this.refusals = refusals;
    }

    Next take(UUID id, int attempt) {
        if (!store.begin(id, attempt)) {
            if (store.stopped(id, attempt, Note.INTERRUPTED)) {
                log.warn("import was interrupted, nothing written importId={} attempt={}", id, attempt);
            }
            return Next.END;
        }
        SheetImport begun = store.get(id);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(store.applier(id), "", List.of()));
        try {
            run(begun, attempt);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return Next.END;
    }

    private void run(SheetImport begun, int attempt) {
        var progress = new RegisterWriting.Piece();
        try {
            writing.write(begun, attempt, progress);
        } catch (Problem refused) {
            Map<Integer, CellProblem> rows = refusals.among(progress.rows(), begun.plan());
            log.warn(
                    "import refused importId={} attempt={} rows={} code={}",
                    begun.id(),
                    attempt,
                    rows.size(),
                    refused.code());
            refusals.tell(begun, attempt, rows, refused);
        } catch (RuntimeException trouble) {
            log.error("import failed, nothing written importId={} attempt={}", begun.id(), attempt, trouble);
            store.stopped(begun.id(), attempt, Note.FAILED);
        }
    }
}
