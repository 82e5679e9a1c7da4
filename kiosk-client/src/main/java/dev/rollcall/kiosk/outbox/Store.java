package dev.rollcall.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One embedded database in one encrypted file, reopened by itself after a failure. Thread-safe.
 *
 * <p>All work is done on a thread of its own, because H2 writes through an interruptible channel: interrupting a thread in the
 * middle of a write, which is how the kiosk's threads are ended, would close the file under everybody.
 */
final class Store implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            """
            create table if not exists outbox_event (
              event_id uuid primary key,
              device_sequence bigint not null unique,
              session_id uuid not null,
              member_id uuid,
              verdict varchar(32) not null,
              device_time timestamp(3) with time zone not null,
              body varchar not null,
              ruling varchar(32),
              first_at timestamp(3) with time zone,
              reason varchar,
              answered_at timestamp(3) with time zone)""",
            "create index if not exists outbox_event_ruling on outbox_event (ruling, device_sequence)",
            """
            create table if not exists outbox_sequence (
              only_row boolean primary key check (only_row),
              last_sequence bigint not null)""",
            "merge into outbox_sequence (only_row, last_sequence) key (only_row)"
                    + " values (true, coalesce((select last_sequence from outbox_sequence), 0))");

    private final Path folder;
    private final byte[] key;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "outbox");
        worker.setDaemon(true);
        return worker;
    });
    private @Nullable Connection connection;

    Store(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key.clone();
    }

    /** Work on a connection inside one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs {@code work} in a transaction and returns once its result would survive a power cut. */
    <T> T write(Work<T> work) {
        return onThread(() -> {
            Connection open = writable();
            T result = work.on(open);
            open.commit();
            // WRITE_DELAY=0 hands every commit to the operating system, which is enough against kill -9 and not against
            // a power cut: only this statement makes MVStore force the channel.
            execute(open, "checkpoint sync");
            return result;
        });
    }

    /** Runs {@code work} that only reads; answers from a file that cannot be written any more, too. */
    <T> T read(Work<T> work) {
        return onThread(() -> {
            T result = work.on(readable());
            if (connection != null) {
                connection.commit();
            }
            return result;
        });
    }

    @Override
    public void close() {
        onThread(() -> {
            Connection open = connection;
            connection = null;
            if (open != null) {
                open.close();
            }
            return true;
        });
        thread.shutdown();
    }

    private Connection writable() throws SQLException {
        if (connection != null && connection.isReadOnly()) {
            letGo();
        }
        if (connection == null) {
            Connection opened = open("");
            connection = opened;
            for (String statement : SCHEMA) {
                execute(opened, statement);
            }
            opened.commit();
        }
        return connection;
    }

    private Connection readable() throws SQLException {
        if (connection == null) {
            try {
                return writable();
            } catch (SQLException noRoomEvenToOpen) {
                letGo();
                connection = open(";ACCESS_MODE_DATA=r");
            }
        }
        return connection;
    }

    private Connection open(String more) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("outbox").toAbsolutePath()
                + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + more;
        Connection opened =
                DriverManager.getConnection(url, "sa", HexFormat.of().formatHex(key) + " ");
        opened.setAutoCommit(false);
        return opened;
    }

    /** Drops the connection as a power cut would: after a failed write nothing in memory is to be trusted. */
    private void letGo() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                execute(broken, "shutdown immediately");
            } catch (SQLException alreadyGone) {
                // H2 closes a database itself when a write fails.
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Task<T> {
        T run() throws SQLException;
    }

    private <T> T onThread(Task<T> task) {
        Future<T> result = thread.submit(() -> {
            try {
                return task.run();
            } catch (SQLException failed) {
                letGo();
                throw problemOf(failed);
            }
        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw failed.getCause() instanceof OutboxProblem problem
                            ? problem
                            : new OutboxProblem("the outbox failed", failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private OutboxProblem problemOf(SQLException failed) {
        boolean writing = false;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            writing |= cause instanceof IOException;
        }
        return writing
                ? new OutboxFull(folder, failed)
                : new OutboxProblem("the outbox in " + folder + " cannot be used", failed);
    }
}
