package dev.rollcall.face.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** One line on the error stream that says how far a long act is; a new line for each tenth where there is no terminal. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private String what = "";
    private long shown = -1;

    Progress(PrintWriter out) {
        this(out, CommandLine.Help.Ansi.AUTO.enabled());
    }

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void reached(String task, long done, long total) {
        long steps = terminal ? 100 : 10;
        long step = total <= 0 ? steps : Math.min(steps, done * steps / total);
        if (task.equals(what) && step == shown) {
            return;
        }
        what = task;
        shown = step;
        if (terminal) {
            int full = (int) (WIDTH * step / steps);
            out.print("\r" + task + " [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + step + " %");
            out.print(step == steps ? "\n" : "");
        } else {
            out.println(task + " " + step * 10 + " %");
        }
        out.flush();
    }
}
