package dev.rollcall.face.manifest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * One file of known length at one address, fetched into a partial file.
 *
 * <p>The classic {@link HttpURLConnection} is used because its read time-out also covers a body that stops coming.
 */
record HttpPart(URI address, Path part, long length) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** A body whose first byte has come, and the offset in the file at which it begins. */
    private record Answer(InputStream body, long offset) {}

    /**
     * Asks for what is missing and appends it.
     *
     * @throws SilentAddress if no first byte comes within {@code wait}: name look-up, connection and headers included
     * @throws IOException if it breaks off, or sends more than the file has
     */
    void append(Duration wait, Duration stall, LongConsumer progress) throws IOException {
        Answer answer = open(wait, stall);
        try (InputStream body = answer.body();
                FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(answer.offset()).position(answer.offset());
            copy(body, out, progress);
        }
    }

    private void copy(InputStream body, FileChannel out, LongConsumer progress) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
            progress.accept(out.position());
            if (out.position() > length) {
                throw new IOException("sent more than the " + length + " bytes of the manifest");
            }
        }
        if (out.position() < length) {
            throw new IOException("broke off after " + out.position() + " of " + length + " bytes");
        }
    }

    /** Opens on a thread of its own: no time-out of the socket covers a name server that does not answer. */
    private Answer open(Duration wait, Duration stall) throws IOException {
        FutureTask<Answer> opening = new FutureTask<>(() -> ask(wait, stall));
        Thread thread = new Thread(opening, "model-download-open");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            opening.cancel(true);
            throw new SilentAddress("no answer within " + wait.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private Answer ask(Duration wait, Duration stall) throws IOException {
        long offset = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) wait.toMillis());
        connection.setReadTimeout((int) Math.max(wait.toMillis(), stall.toMillis()));
        if (offset > 0) {
            connection.setRequestProperty("Range", "bytes=" + offset + "-");
        }
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_PARTIAL) {
            return begun(connection, offset);
        }
        if (status == HttpURLConnection.HTTP_OK) {
            return begun(connection, 0);
        }
        throw new IOException("answered with status " + status);
    }

    private static Answer begun(HttpURLConnection connection, long offset) throws IOException {
        InputStream body = new BufferedInputStream(connection.getInputStream());
        body.mark(1);
        if (body.read() >= 0) {
            body.reset();
        }
        return new Answer(body, offset);
    }
}
