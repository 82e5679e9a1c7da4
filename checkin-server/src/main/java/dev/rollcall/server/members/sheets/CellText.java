package dev.rollcall.server.members.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook shows, as far as a register cares: 0012, 2024-03-01, 13800138000. */
public final class CellText {
    /** Stands where a formula was never calculated by the program that wrote it. */
    public static final String NOT_CALCULATED = "#FORMULA!";

    private static final Set<String> ERRORS =
            Set.of(NOT_CALCULATED, "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!");
    private static final Pattern PADDED = Pattern.compile("(0+)(;.*)?");
    private static final Pattern DATE_LETTERS = Pattern.compile("[yYdD年月日]");
    private static final Pattern UNSAID = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
    /** Excel keeps fifteen digits; what stands behind them is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private CellText() {}

    static String of(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return cell.getRawValue() == null ? "#VALUE!" : cell.getRawValue();
        }
        Object shown = cell.getValue();
        if (shown == null) {
            return cell.getType() == CellType.FORMULA ? NOT_CALCULATED : "";
        }
        return shown instanceof BigDecimal number ? number(cell, number) : tidy(shown.toString());
    }

    /** Whether this is the word with which a spreadsheet says that a formula failed. */
    public static boolean failed(String text) {
        return ERRORS.contains(text);
    }

    /** Without spaces at the ends, no-break and ideographic ones included; line breaks inside stay. */
    public static String tidy(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u200B\\uFEFF]", "");
        int from = 0;
        int to = plain.length();
        while (from < to && empty(plain.charAt(from))) {
            from++;
        }
        while (to > from && empty(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    private static boolean empty(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static String number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            return date(cell.asDate());
        }
        String plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
        var padded = PADDED.matcher(format);
        if (padded.matches() && plain.matches("\\d+")) {
            return "0".repeat(Math.max(0, padded.group(1).length() - plain.length())) + plain;
        }
        return plain;
    }

    /** ECMA-376, 18.8.30: 14 to 22 are dates everywhere, 27 to 36 and 50 to 58 in East Asian Excel. */
    private static boolean isDate(@org.jspecify.annotations.Nullable Integer id, String format) {
        int known = id == null ? 0 : id;
        if ((known >= 14 && known <= 22) || (known >= 27 && known <= 36) || (known >= 50 && known <= 58)) {
            return true;
        }
        return DATE_LETTERS.matcher(UNSAID.matcher(format).replaceAll("")).find();
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString().replace('T', ' ');
    }
}
