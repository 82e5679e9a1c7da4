package dev.rollcall.face.evaluate;

/** What was asked to be measured cannot be: the message says why and belongs before the person who asked. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }
}
