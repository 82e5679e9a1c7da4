package dev.rollcall.server.checkin.desk;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.shared.Problem;

/** More events at once than agreed. */
final class BatchTooLarge extends Problem {
    private static final long serialVersionUID = 1L;

    private BatchTooLarge(int size) {
        super(Kind.INVALID, "checkin/batch-too-large", size, KioskApi.BATCH_LIMIT);
    }

    static BatchTooLarge of(int size) {
        return new BatchTooLarge(size);
    }
}
