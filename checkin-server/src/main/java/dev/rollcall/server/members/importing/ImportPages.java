package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.RowStore.Absent;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages and the API show of imports. */
@Component
class ImportPages {
    private static final int NEWEST = 100;

    private final ImportStore store;
    private final RowStore rows;

    ImportPages(ImportStore store, RowStore rows) {
        this.store = store;
        this.rows = rows;
    }

    /** One page of the rows, or of the members whom no row names. */
    record Slice(List<RowStore.Row> rows, List<Absent> absent, int page, int pages, int total) {
        public boolean hasPrevious() {
            return page > 1;
        }

        public boolean hasNext() {
            return page < pages;
        }

        public int from() {
            return total == 0 ? 0 : (page - 1) * ImportQuery.SIZE + 1;
        }

        public int to() {
            return Math.min(total, page * ImportQuery.SIZE);
        }
    }

    @Transactional(readOnly = true)
    public List<SheetImport> newest() {
        return store.newest(NEWEST);
    }

    @Transactional(readOnly = true)
    public SheetImport get(UUID id) {
        return store.get(id);
    }

    @Transactional(readOnly = true)
    public ImportView view(UUID id, boolean mayChange) {
        SheetImport found = store.get(id);
        var counts = rows.counts(id);
        boolean absentSaid = found.state() == State.PREVIEWED && !counts.isEmpty();
        return new ImportView(found, counts, rows.moved(id), absentSaid ? rows.absent(id) : 0, mayChange);
    }

    @Transactional(readOnly = true)
    public Slice slice(ImportView view, ImportQuery query) {
        int total = view.filters().stream()
                .filter(choice -> choice.filter() == query.show())
                .mapToInt(ImportView.Choice::count)
                .sum();
        int pages = Math.max(1, (total + ImportQuery.SIZE - 1) / ImportQuery.SIZE);
        int page = Math.min(query.page(), pages);
        return query.absent()
                ? new Slice(List.of(), rows.absent(view.id(), page, ImportQuery.SIZE), page, pages, total)
                : new Slice(rows.page(view.id(), query.show(), page, ImportQuery.SIZE), List.of(), page, pages, total);
    }
}
