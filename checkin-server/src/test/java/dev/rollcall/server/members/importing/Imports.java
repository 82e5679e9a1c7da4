package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.SheetImport.By;
import dev.rollcall.server.members.importing.SheetImport.State;
import dev.rollcall.server.members.sheets.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Imports as a test tells of them. */
@Component
class Imports {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ImportDesk desk;
    private final ImportPages pages;
    private final Clock clock;

    Imports(ImportDesk desk, ImportPages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /** Rows of cells separated by commas; the first is the header. */
    static byte[] sheet(String... rows) {
        return SheetWriter.xlsx(
                "委员",
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList());
    }

    static byte[] fixture(String name) {
        try (InputStream in = Imports.class.getResourceAsStream("/importing/" + name)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    By registrar() {
        return new By(clock.instant(), "rita", "林静");
    }

    /** Compared with the columns as guessed; every group and term that is unknown is agreed to. */
    UUID compared(String name, byte[] file) {
        UUID id = desk.take(name, file, registrar());
        desk.understand(id, pages.get(id).plan().columns(), false);
        desk.agree(id, pages.get(id).plan().missing());
        return id;
    }

    UUID compared(byte[] file) {
        return compared("委员.xlsx", file);
    }

    UUID applied(byte[] file) {
        UUID id = compared(file);
        desk.apply(id, registrar());
        await(id);
        return id;
    }

    /** Until nobody applies it any more. */
    SheetImport await(UUID id) {
        Instant late = clock.instant().plus(PATIENCE);
        while (pages.get(id).state() == State.APPLYING && clock.instant().isBefore(late)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return pages.get(id);
    }

    Proposal row(UUID id, int line) {
        return rows(id).stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    List<Proposal> rows(UUID id) {
        var view = pages.view(id, true);
        return pages.slice(view, new ImportQuery(RowFilter.ALL, 1)).rows().stream()
                .map(RowStore.Row::proposal)
                .toList();
    }

    Map<Proposal.Verdict, Integer> counts(UUID id) {
        return pages.view(id, true).counts();
    }
}
