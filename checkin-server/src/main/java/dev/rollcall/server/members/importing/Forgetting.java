package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import dev.rollcall.server.members.sheets.GridRow;
import dev.rollcall.server.members.sheets.SheetReader;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets a person in what imports hold of sheets, before that expires by itself. Thread-safe. */
@Service
public class Forgetting {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final ImportStore store;
    private final RowStore rows;
    private final SheetReader sheets;

    Forgetting(ImportStore store, RowStore rows, SheetReader sheets) {
        this.store = store;
        this.rows = rows;
        this.sheets = sheets;
    }

    /**
     * Deletes the person's rows of imports that are over. An open import that names the person is dropped, for a file
     * cannot forget one of its rows; it says so to whoever uploaded it.
     *
     * @throws dev.rollcall.server.shared.Problem if an import that names the person is being applied
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String number, String name) {
        var person = new Person(number, name);
        for (UUID id : store.holding()) {
            SheetImport held = store.lock(id);
            if (held.state().over() && !held.plan().says(number, name)) {
                rows.forget(id, number, name);
            } else if (held.state().over()) {
                store.forget(id);
            } else if (person.namedBy(held, store, sheets)) {
                drop(held);
            }
        }
        store.forgetName(name);
    }

    private void drop(SheetImport named) {
        if (named.state() == State.APPLYING) {
            throw ImportProblem.namesPerson();
        }
        store.dropped(named.id(), Note.ANONYMISED);
        store.forget(named.id());
        log.info("import dropped, names a person to be forgotten importId={}", named.id());
    }

    /** Who is looked for. A number alone says nothing where nobody knows which column holds numbers. */
    private record Person(String number, String name) {
        boolean namedBy(SheetImport held, ImportStore store, SheetReader sheets) {
            var file = sheets.read(store.file(held.id()));
            String taken = file.sheet(held.plan().columns().sheet()).name();
            return file.sheets().stream().anyMatch(sheet -> sheet.rows().stream()
                    .anyMatch(row -> row.cells().contains(name)
                            || (sheet.name().equals(taken)
                                    && numberIn(row, held).equals(number))));
        }

        private static String numberIn(GridRow row, SheetImport held) {
            return RowReader.number(new RowCells(row, held.plan().columns(), false));
        }
    }
}
