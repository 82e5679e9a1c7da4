package dev.rollcall.server.biometrics.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where photos come from, with paths as their makers wrote them. Not thread-safe. */
interface PhotoSource extends Closeable {
    /** What to call it in a list. */
    String name();

    /** Every file; folders are left out. */
    List<Entry> entries();

    /** One file; the reader bounds how much of it is taken. */
    interface Entry {
        /** With {@code /} between folders. */
        String path();

        InputStream open() throws IOException;
    }
}
