package dev.rollcall.server.members.importing;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param cell its address, F17; the line alone where it concerns the row
 * @param key of the message that says it
 * @param args of the message
 */
record CellProblem(String cell, String key, List<String> args) {
    private static final int LONGEST = 80;

    CellProblem {
        args = args.stream().map(CellProblem::cut).toList();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
