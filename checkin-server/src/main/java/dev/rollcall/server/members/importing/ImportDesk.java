package dev.rollcall.server.members.importing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.importing.SheetImport.By;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import dev.rollcall.server.members.sheets.SheetFile;
import dev.rollcall.server.members.sheets.SheetReader;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, compares them, and lets them be applied or dropped. Thread-safe. */
@Service
class ImportDesk {
    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);
    private static final int NAME = 200;

    private final ImportStore store;
    private final RowStore rows;
    private final HeaderStore headers;
    private final SheetReader sheets;
    private final Comparing comparing;
    private final SchedulerClient scheduler;
    private final ImportClock clock;

    ImportDesk(
            ImportStore store,
            RowStore rows,
            HeaderStore headers,
            SheetReader sheets,
            Comparing comparing,
            SchedulerClient scheduler,
            ImportClock clock) {
        this.store = store;
        this.rows = rows;
        this.headers = headers;
        this.sheets = sheets;
        this.comparing = comparing;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** What is known of a file before anything is compared. */
    record Look(SheetImport sheetImport, SheetFile file, Columns columns) {}

    /**
     * Keeps the file and compares it at once when a header like this was understood before; else the columns wait for a look.
     *
     * @throws dev.rollcall.server.members.sheets.SheetProblem if it is no sheet that can be read
     */
    @Transactional
    public UUID take(String fileName, byte[] file, By by) {
        SheetFile read = sheets.read(file);
        Columns guessed = new ColumnGuess(read.sheet("")).columns();
        Optional<Columns> remembered = headers.remembered(guessed);
        Plan plan = Plan.of(remembered.orElse(guessed), read);
        UUID id = clock.nextId();
        store.add(id, fileName.length() <= NAME ? fileName : fileName.substring(0, NAME), by, plan, file);
        scheduler.scheduleIfNotExists(ImportTasks.EXPIRING
                .instance(id.toString())
                .data(new ImportTasks.Aged(id))
                .scheduledTo(clock.expiry()));
        remembered.ifPresent(known -> compare(id, file, plan));
        log.info(
                "import taken importId={} format={} sheets={}",
                id,
                read.format(),
                read.sheets().size());
        return id;
    }

    /** The file's columns as they are understood now, or as another sheet or header line suggests. */
    @Transactional(readOnly = true)
    public Look look(UUID id, Optional<String> sheet, Optional<Integer> headerLine) {
        SheetImport found = store.get(id);
        found.refuseUnlessOpen();
        SheetFile file = sheets.read(store.file(id));
        if (sheet.isEmpty() && headerLine.isEmpty()) {
            return new Look(found, file, found.plan().columns());
        }
        var guess =
                new ColumnGuess(file.sheet(sheet.orElse(found.plan().columns().sheet())));
        Columns columns = headerLine.map(guess::columns).orElseGet(guess::columns);
        return new Look(found, file, headers.remembered(columns).orElse(columns));
    }

    /** Takes the columns as said, remembers them for the next file, and compares. */
    @Transactional
    public void understand(UUID id, Columns columns, boolean emptyClears) {
        SheetImport found = store.lock(id);
        found.refuseUnlessOpen();
        columns.refuseWithoutNumber();
        headers.remember(columns);
        compare(id, store.file(id), found.plan().understood(columns, emptyClears));
    }

    /** Lets the groups and terms named be opened when it is applied, and compares again. */
    @Transactional
    public void agree(UUID id, Set<GroupName> groups) {
        SheetImport found = store.lock(id);
        found.refuseUnlessOpen();
        compare(id, store.file(id), found.plan().opening(groups));
    }

    /** Begins to apply what was previewed; it goes on without the browser. */
    @Transactional
    public void apply(UUID id, By by) {
        SheetImport found = store.lock(id);
        found.refuseUnlessOpen();
        if (found.state() != State.PREVIEWED) {
            throw ImportProblem.notReady();
        }
        var counts = rows.counts(id);
        int total = counts.getOrDefault(Verdict.NEW, 0) + counts.getOrDefault(Verdict.CHANGED, 0);
        if (total == 0) {
            throw ImportProblem.nothingToApply();
        }
        int attempt = store.start(found, by, total);
        scheduler.scheduleIfNotExists(ImportTasks.APPLYING
                .instance(id + "/" + attempt)
                .data(new ImportTasks.Attempt(id, attempt))
                .scheduledTo(clock.now()));
        log.info("import begun importId={} attempt={} members={}", id, attempt, total);
    }

    /** Forgets file and rows; the register stays as it is. */
    @Transactional
    public void drop(UUID id) {
        store.lock(id).refuseUnlessOpen();
        store.dropped(id, Note.NONE);
        store.forget(id);
        log.info("import dropped importId={}", id);
    }

    private void compare(UUID id, byte[] file, Plan plan) {
        Comparison comparison = comparing.compare(file, plan);
        rows.replace(id, comparison.rows(), Set.of());
        store.previewed(id, plan.found(comparison.unknownGroups()), Note.NONE, null);
    }
}
