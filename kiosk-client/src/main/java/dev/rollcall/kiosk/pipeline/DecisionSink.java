package dev.rollcall.kiosk.pipeline;

import dev.rollcall.kiosk.decide.Decision;

/** Where decisions become durable; called on the vision thread, before anybody is told anything. */
@FunctionalInterface
public interface DecisionSink {
    /**
     * Returns once the decision would survive a power cut.
     *
     * @throws RuntimeException if it could not be stored: the kiosk then shows itself out of order and offers the same
     *     decision again, about once a second, until it is stored
     */
    void accept(Decision decision);
}
