package dev.rollcall.server.members.importing;

import dev.rollcall.server.members.sheets.Grid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a sheet holds what.
 *
 * @param sheet the sheet's name
 * @param headerLine the line of the header; what stands above is a title
 * @param headers the words of the header, from A
 * @param fields the column of each field that has one, counted from 0
 */
record Columns(String sheet, int headerLine, List<String> headers, Map<ImportField, Integer> fields) {
    Columns {
        headers = List.copyOf(headers);
        var ordered = new EnumMap<ImportField, Integer>(ImportField.class);
        ordered.putAll(fields);
        fields = ordered;
    }

    /** @throws ImportProblem if no column holds the number, by which a row is known */
    void refuseWithoutNumber() {
        if (!fields.containsKey(ImportField.NUMBER)) {
            throw ImportProblem.noNumberColumn();
        }
    }

    Columns with(Map<ImportField, Integer> other) {
        return new Columns(sheet, headerLine, headers, other);
    }

    /** The address of the cell of a field, F17; of the whole row where no column holds it. */
    String address(ImportField field, int line) {
        Integer column = fields.get(field);
        return column == null ? Integer.toString(line) : Grid.address(column, line);
    }

    /** What is the same for two files of one office: the words of the header and their order. */
    String signature() {
        return String.join("\u001F", headers.stream().map(HeaderWords::fold).toList());
    }
}
