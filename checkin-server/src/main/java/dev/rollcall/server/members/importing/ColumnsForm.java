package dev.rollcall.server.members.importing;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a person says that columns are to be understood.
 *
 * @param field for each column from A the field it holds, blank for none
 * @param lookAgain that only sheet and header line are to be looked at anew
 */
record ColumnsForm(String sheet, Integer headerLine, List<String> field, Boolean emptyClears, Boolean lookAgain) {
    ColumnsForm {
        sheet = requireNonNullElse(sheet, "");
        headerLine = requireNonNullElse(headerLine, 1);
        field = requireNonNullElse(field, List.of());
        emptyClears = requireNonNullElse(emptyClears, false);
        lookAgain = requireNonNullElse(lookAgain, false);
    }

    /** @throws ImportProblem if two columns are said to hold the same */
    Columns columns(Columns looked) {
        Map<ImportField, Integer> fields = new EnumMap<>(ImportField.class);
        for (int column = 0; column < field.size(); column++) {
            if (!field.get(column).isBlank()) {
                ImportField said = ImportField.valueOf(field.get(column));
                if (fields.putIfAbsent(said, column) != null) {
                    throw ImportProblem.columnTwice(said);
                }
            }
        }
        return looked.with(fields);
    }
}
