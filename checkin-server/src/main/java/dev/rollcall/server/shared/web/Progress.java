package dev.rollcall.server.shared.web;

/**
 * How far long work has come, as {@code console/progress} shows it.
 *
 * <p>{@link #path} answers with that fragment and is asked every second while the work moves. When it finds the work ended it
 * also answers {@code HX-Refresh: true}, so that the page around it shows what came out.
 *
 * @param name one word, unique on the page
 * @param done steps that need no doing again, failed ones among them
 * @param total 0 while it is not known
 */
public record Progress(String name, String path, State state, long done, long total) {
    public Progress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("work is not counted below zero");
        }
    }

    /** Where the work stands; {@code progress.STATE} says it in words. */
    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        FAILED
    }

    /** Whether it may still change by itself or by somebody's act. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING || state == State.PAUSED;
    }

    /** Rounded down: 100 only when everything is done. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    /** The rhythm of asking, as htmx spells it. */
    public String rhythm() {
        return state == State.PAUSED ? "every 5s" : "every 1s";
    }
}
