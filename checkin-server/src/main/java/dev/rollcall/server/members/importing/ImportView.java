package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.importing.SheetImport.Note;
import dev.rollcall.server.members.importing.SheetImport.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as a page shows it.
 *
 * @param moved rows that the register changed since somebody looked
 * @param absent members in office whom no row names
 * @param mayChange whether this reader may apply, drop or correct it
 */
record ImportView(SheetImport sheetImport, Map<Verdict, Integer> counts, int moved, int absent, boolean mayChange) {
    /** A filter with how many it shows. */
    record Choice(RowFilter filter, int count) {}

    public UUID id() {
        return sheetImport.id();
    }

    public String fileName() {
        return sheetImport.fileName();
    }

    public State state() {
        return sheetImport.state();
    }

    public Plan plan() {
        return sheetImport.plan();
    }

    public @Nullable CellProblem said() {
        return sheetImport.said();
    }

    /** The message about why the preview is shown again, empty for none. */
    public String note() {
        return sheetImport.note() == Note.NONE ? "" : sheetImport.note().name();
    }

    public SheetImport.Run run() {
        return sheetImport.run();
    }

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int toRegister() {
        return count(Verdict.NEW);
    }

    public int toCorrect() {
        return count(Verdict.CHANGED);
    }

    public int unchanged() {
        return count(Verdict.SAME);
    }

    public int refused() {
        return count(Verdict.ERROR);
    }

    /** Members that applying would register or correct. */
    public int toWrite() {
        return toRegister() + toCorrect();
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean previewed() {
        return state() == State.PREVIEWED;
    }

    public boolean applying() {
        return state() == State.APPLYING;
    }

    public boolean applied() {
        return state() == State.APPLIED;
    }

    public boolean dropped() {
        return state() == State.DROPPED;
    }

    public boolean mayApply() {
        return mayChange && previewed() && toWrite() > 0;
    }

    public boolean nothingToDo() {
        return previewed() && toWrite() == 0 && refused() == 0;
    }

    /** Every filter that has something to show. */
    public List<Choice> filters() {
        List<Choice> filters = new ArrayList<>();
        filters.add(new Choice(RowFilter.ALL, rows()));
        add(filters, RowFilter.MOVED, moved);
        add(filters, RowFilter.ERROR, refused());
        add(filters, RowFilter.NEW, toRegister());
        add(filters, RowFilter.CHANGED, toCorrect());
        add(filters, RowFilter.SAME, unchanged());
        add(filters, RowFilter.SKIPPED, count(Verdict.SKIPPED));
        add(filters, RowFilter.ABSENT, absent);
        return filters;
    }

    private static void add(List<Choice> filters, RowFilter filter, int count) {
        if (count > 0) {
            filters.add(new Choice(filter, count));
        }
    }
}
