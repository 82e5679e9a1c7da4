package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.directory.KnownMember;
import dev.rollcall.server.members.directory.MemberEntry;
import dev.rollcall.server.members.directory.MemberRecord;
import dev.rollcall.server.members.importing.Proposal.Verdict;
import dev.rollcall.server.members.sheets.Grid;
import dev.rollcall.server.members.sheets.GridRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sheet held against the register of one moment, row by row. */
final class Comparison {
    /** 合计, 填表人：李某, 填表日期：2024年3月1日 where a number would stand; numbers have digits and no colon. */
    private static final Pattern REMARK = Pattern.compile("[:：]|^\\D*$");

    private final Plan plan;
    private final RowReader reader;
    private final Map<String, KnownMember> known;
    private final GroupCheck groups;
    private final Map<String, GridRow> seen = new HashMap<>();
    private final List<Judged> rows = new ArrayList<>();

    /** A row with what would be written of it, nothing where nothing would. */
    record Judged(Proposal proposal, @Nullable MemberEntry entry, List<String> cells) {}

    private Comparison(Plan plan, RowReader reader, Map<String, KnownMember> known, GroupCheck groups) {
        this.plan = plan;
        this.reader = reader;
        this.known = known;
        this.groups = groups;
    }

    static Comparison of(Grid sheet, Plan plan, RowReader reader, Map<String, KnownMember> known, GroupCheck groups) {
        var comparison = new Comparison(plan, reader, known, groups);
        sheet.rows().stream()
                .filter(row -> row.line() > plan.columns().headerLine())
                .forEach(comparison::take);
        comparison.refuseEarlierOfTwo();
        comparison.refuseWhatWasRefused();
        return comparison;
    }

    /** Numbers of the sheet, to read what is known of them. */
    static Set<String> numbers(Grid sheet, Plan plan) {
        Set<String> numbers = new TreeSet<>();
        for (GridRow row : sheet.rows()) {
            numbers.add(RowReader.number(new RowCells(row, plan.columns(), plan.emptyClears())));
        }
        numbers.remove("");
        return numbers;
    }

    List<Judged> rows() {
        return rows;
    }

    List<Proposal> proposals() {
        return rows.stream().map(Judged::proposal).toList();
    }

    /** Groups and terms that rows name and nobody agreed to yet, and those agreed to. */
    Set<GroupName> unknownGroups() {
        return groups.missing();
    }

    private void take(GridRow row) {
        var cells = new RowCells(row, plan.columns(), plan.emptyClears());
        String number = RowReader.number(cells);
        String name = cells.said(ImportField.NAME).orElse("").replaceAll("(?U)\\s+", " ");
        KnownMember member = known.get(number);
        if (namesNobody(row, number, name, member)) {
            rows.add(new Judged(
                    new Proposal(row.line(), Verdict.SKIPPED, "", name, List.of(), List.of()), null, row.cells()));
            return;
        }
        refuseTwice(cells, number);
        if (number.isEmpty() && cells.problems().isEmpty()) {
            cells.refuse(ImportField.NUMBER, "no-number");
        } else if (member == null && name.isEmpty() && cells.problems().isEmpty()) {
            cells.refuse(ImportField.NAME, "no-name");
        }
        // Not read further without number and name: what else is wrong would only be noise.
        Optional<MemberRecord> wanted =
                number.isEmpty() || (member == null && name.isEmpty()) ? Optional.empty() : reader.read(cells, member);
        rows.add(judged(cells, number, name, member, wanted));
    }

    /** A total, the clerk's name, or the header again on the next printed page. */
    private boolean namesNobody(GridRow row, String number, String name, @Nullable KnownMember member) {
        boolean remark = member == null
                && name.isEmpty()
                && (row.filled() == 1 || REMARK.matcher(number).find());
        Integer column = plan.columns().fields().get(ImportField.NUMBER);
        boolean header = column != null
                && !number.isEmpty()
                && column < plan.columns().headers().size()
                && row.cell(column).equals(plan.columns().headers().get(column));
        return (number.isEmpty() && name.isEmpty()) || remark || header;
    }

    private Judged judged(
            RowCells cells, String number, String name, @Nullable KnownMember member, Optional<MemberRecord> wanted) {
        MemberRecord before = member == null ? null : member.record();
        List<FieldChange> changes =
                wanted.map(record -> RecordWords.changes(before, record)).orElse(List.of());
        wanted.ifPresent(record -> groups.check(cells, before, record));
        boolean refused = wanted.isEmpty() || !cells.problems().isEmpty();
        Verdict verdict = refused
                ? Verdict.ERROR
                : member == null ? Verdict.NEW : changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        String shown =
                name.isEmpty() && member != null ? member.record().facts().name() : name;
        var proposal = new Proposal(
                cells.row().line(), verdict, number, shown, refused ? List.of() : changes, cells.problems());
        MemberEntry entry = proposal.writes() ? new MemberEntry(member, wanted.orElseThrow()) : null;
        return new Judged(proposal, entry, cells.row().cells());
    }

    /** Says it at the later row; {@link #refuseEarlierOfTwo} at the earlier one. */
    private void refuseTwice(RowCells cells, String number) {
        GridRow first = number.isEmpty() ? null : seen.putIfAbsent(number, cells.row());
        if (first != null) {
            cells.refuse(ImportField.NUMBER, said(first, cells.row()), number, Integer.toString(first.line()));
        }
    }

    /** Which of two rows of one number is right only a person knows, so neither is taken. */
    private void refuseEarlierOfTwo() {
        Map<String, List<Integer>> lines = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.computeIfAbsent(rows.get(i).proposal().number(), first -> new ArrayList<>())
                    .add(i);
        }
        lines.remove("");
        lines.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            Judged first = rows.get(same.get(0));
            Judged second = rows.get(same.get(1));
            if (first.proposal().verdict() != Verdict.ERROR) {
                var problem = new CellProblem(
                        plan.columns()
                                .address(ImportField.NUMBER, first.proposal().line()),
                        "members.importing.problem."
                                + (first.proposal()
                                                .name()
                                                .equals(second.proposal().name())
                                        ? "twice"
                                        : "two-names"),
                        List.of(
                                first.proposal().number(),
                                Integer.toString(second.proposal().line())));
                rows.set(same.get(0), new Judged(first.proposal().refused(problem), null, first.cells()));
            }
        });
    }

    /** What the register said against a row when it was to be written stays said until the columns are looked at again. */
    private void refuseWhatWasRefused() {
        rows.replaceAll(row -> {
            CellProblem problem = plan.refused().get(row.proposal().line());
            return problem == null || !row.proposal().writes()
                    ? row
                    : new Judged(row.proposal().refused(problem), null, row.cells());
        });
    }

    private String said(GridRow first, GridRow second) {
        Integer column = plan.columns().fields().get(ImportField.NAME);
        boolean sameName = column == null || first.cell(column).equals(second.cell(column));
        return sameName ? "twice" : "two-names";
    }
}
