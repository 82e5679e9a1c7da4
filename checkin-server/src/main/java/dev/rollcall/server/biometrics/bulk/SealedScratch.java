package dev.rollcall.server.biometrics.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An upload on disk that nobody can read but this object: AES-256 in counter mode, which allows reading from anywhere, under a key
 * that lives in memory only. What a crash leaves behind is noise. Not thread-safe.
 */
final class SealedScratch implements SeekableByteChannel {
    private static final int BLOCK = 16;

    private final Path file;
    private final SecretKeySpec key;
    private final byte[] start;
    private final SeekableByteChannel channel;
    private long position;

    private SealedScratch(Path file, SecretKeySpec key, byte[] start) throws IOException {
        this.file = file;
        this.key = key;
        this.start = start;
        this.channel = Files.newByteChannel(file, StandardOpenOption.READ);
    }

    /** @throws BulkProblem if there is more than {@code most} bytes */
    static SealedScratch of(InputStream upload, long most) throws IOException {
        byte[] secret = new byte[32];
        byte[] start = new byte[BLOCK];
        var random = new SecureRandom();
        random.nextBytes(secret);
        random.nextBytes(start);
        // Counting up from here never leaves the lower half of the block.
        start[8] = 0;
        var key = new SecretKeySpec(secret, "AES");
        Path file = Files.createTempFile("rollcall-upload", ".sealed");
        try (OutputStream out = new CipherOutputStream(Files.newOutputStream(file), cipher(key, start))) {
            copy(upload, out, most);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
        return new SealedScratch(file, key, start);
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long taken = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            taken += read;
            if (taken > most) {
                throw BulkProblem.tooLarge(most >> 20);
            }
            out.write(buffer, 0, read);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int skip = (int) (position % BLOCK);
        ByteBuffer raw = ByteBuffer.allocate(target.remaining() + skip);
        channel.position(position - skip);
        int read = channel.read(raw);
        if (read <= skip) {
            return -1;
        }
        byte[] plain = cipher(key, counter(position / BLOCK)).update(raw.array(), 0, read);
        target.put(plain, skip, read - skip);
        position += read - skip;
        return read - skip;
    }

    private byte[] counter(long blocks) {
        byte[] counter = start.clone();
        ByteBuffer.wrap(counter).putLong(8, ByteBuffer.wrap(start).getLong(8) + blocks);
        return counter;
    }

    private static Cipher cipher(SecretKeySpec key, byte[] counter) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
