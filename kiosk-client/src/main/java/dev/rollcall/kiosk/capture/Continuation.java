package dev.rollcall.kiosk.capture;

/** Lets numbers and times of frames go on where the source before left off. For one thread. */
final class Continuation {
    private long numberShift;
    private long timeShift;
    private long lastNumber = -1;
    private long lastMillis;

    /** The frames that follow come from another source. */
    void begin() {
        numberShift = lastNumber + 1;
        timeShift = lastMillis + 1;
    }

    CapturedFrame continued(CapturedFrame frame) {
        lastNumber = frame.number() + numberShift;
        lastMillis = frame.sourceMillis() + timeShift;
        return new CapturedFrame(lastNumber, lastMillis, frame.picture());
    }
}
