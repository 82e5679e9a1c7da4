package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.MembersImported;
import dev.rollcall.server.members.directory.MemberEntry;
import dev.rollcall.server.members.directory.RegisterBook;
import dev.rollcall.server.members.importing.Comparison.Judged;
import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.importing.SheetImport.Counts;
import dev.rollcall.server.members.importing.SheetImport.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a whole import into the register, all of it or nothing. */
@Component
class RegisterWriting {
    private static final Logger log = LoggerFactory.getLogger(RegisterWriting.class);
    private static final int TOGETHER = 200;

    private final ImportStore store;
    private final RowStore rows;
    private final Comparing comparing;
    private final RegisterBook register;
    private final ApplicationEventPublisher events;
    private final ImportClock clock;
    private final TransactionTemplate aside;

    RegisterWriting(
            ImportStore store,
            RowStore rows,
            Comparing comparing,
            RegisterBook register,
            ApplicationEventPublisher events,
            ImportClock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.comparing = comparing;
        this.register = register;
        this.events = events;
        this.clock = clock;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The rows that are being written, for whoever must tell which of them was refused. Of one thread. */
    static final class Piece {
        private List<Judged> rows = List.of();

        List<Judged> rows() {
            return rows;
        }
    }

    /**
     * Compares once more, and writes only if every row still says what somebody looked at; else the new preview takes the place
     * of the old one with what differs marked, and nothing is written.
     */
    @Transactional
    public void write(SheetImport begun, int attempt, Piece piece) {
        Comparison now = comparing.compare(store.file(begun.id()), begun.plan());
        Set<Integer> moved = moved(rows.all(begun.id()), now.proposals());
        if (!moved.isEmpty()) {
            if (store.stopped(begun.id(), attempt, Note.MOVED)) {
                rows.replace(begun.id(), now.rows(), moved);
                store.previewed(begun.id(), begun.plan().found(now.unknownGroups()), Note.MOVED, null);
                log.info("import not written, register moved importId={} rows={}", begun.id(), moved.size());
            }
            return;
        }
        write(begun.id(), attempt, now.rows(), piece);
        finish(begun.id(), attempt, now.proposals());
    }

    private void write(UUID id, int attempt, List<Judged> all, Piece piece) {
        List<Judged> writing =
                all.stream().filter(row -> row.proposal().writes()).toList();
        for (int from = 0; from < writing.size(); from += TOGETHER) {
            int to = Math.min(writing.size(), from + TOGETHER);
            piece.rows = writing.subList(from, to);
            register.write(entries(piece.rows), comparing.today());
            aside.executeWithoutResult(own -> store.progress(id, attempt, to));
        }
    }

    static List<MemberEntry> entries(List<Judged> rows) {
        List<MemberEntry> entries = new ArrayList<>(rows.size());
        for (Judged row : rows) {
            if (row.entry() != null) {
                entries.add(row.entry());
            }
        }
        return entries;
    }

    private void finish(UUID id, int attempt, List<Proposal> proposals) {
        var counts = new Counts(
                count(proposals, Verdict.NEW),
                count(proposals, Verdict.CHANGED),
                count(proposals, Verdict.SAME),
                count(proposals, Verdict.ERROR));
        store.forgetFile(id);
        if (!store.applied(id, attempt, clock.now(), counts)) {
            throw new IllegalStateException("another attempt counts by now");
        }
        events.publishEvent(
                new MembersImported(id, counts.registered(), counts.corrected(), counts.unchanged(), counts.refused()));
        log.info(
                "import applied importId={} registered={} corrected={} refused={}",
                id,
                counts.registered(),
                counts.corrected(),
                counts.refused());
    }

    private static int count(List<Proposal> proposals, Verdict verdict) {
        return (int) proposals.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Lines of which the register would now do something else than what was shown. */
    private static Set<Integer> moved(List<RowStore.Row> shown, List<Proposal> now) {
        Set<String> before = new HashSet<>();
        shown.forEach(row -> before.add(said(row.proposal())));
        Set<Integer> moved = new HashSet<>();
        now.stream().filter(row -> !before.contains(said(row))).forEach(row -> moved.add(row.line()));
        return moved;
    }

    private static String said(Proposal row) {
        return row.line() + " " + row.verdict() + " " + row.changes();
    }
}
