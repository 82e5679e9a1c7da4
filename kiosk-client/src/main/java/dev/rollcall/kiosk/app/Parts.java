package dev.rollcall.kiosk.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a kiosk has opened, to be closed in the opposite order. For one thread at a time. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** Opened last, closed first. */
    private final Deque<Part> open = new ArrayDeque<>();

    private record Part(String name, AutoCloseable closing) {}

    <T extends AutoCloseable> T keep(String name, T part) {
        open.push(new Part(name, part));
        return part;
    }

    /** Closes what was opened after the part named {@code last}; one that cannot be closed hinders none of the others. */
    void closeAfter(String last) {
        while (!open.isEmpty() && !open.peek().name().equals(last)) {
            Part part = open.pop();
            try {
                part.closing().close();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                LOG.error("part not closed name={}", part.name(), failed);
            }
        }
    }

    @Override
    public void close() {
        closeAfter("");
    }
}
