package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file encrypted with AES-256-GCM under a key file beside it, for what can be fetched again when it is lost.
 *
 * <p>Wiping destroys the key first, so that what a disk may still keep of the file says nothing. Not for several threads.
 */
public final class SealedFile {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Path keyFile;

    SealedFile(Path file, Path keyFile) {
        this.file = file;
        this.keyFile = keyFile;
    }

    /** Replaces the content, whole or not at all. */
    public void write(byte[] content) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyIn(keyFile), nonce, ByteBuffer.wrap(content));
        PrivateFile.write(
                file,
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Replaces the content under a new key and destroys the old one first: what was in it and is no more is gone from the disk. */
    public void rewrite(byte[] content) throws IOException {
        wipe();
        write(content);
    }

    /**
     * The content, empty when there is none.
     *
     * @throws IOException if there is a file that cannot be read or was damaged
     */
    public Optional<byte[]> read() throws IOException {
        if (!Files.exists(file) || !Files.exists(keyFile)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() < NONCE_BYTES) {
            throw new IOException("too short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        return Optional.of(run(Cipher.DECRYPT_MODE, keyIn(keyFile), nonce, bytes));
    }

    /** Destroys the key, then the file. */
    public void wipe() throws IOException {
        if (Files.exists(keyFile)) {
            PrivateFile.write(keyFile, new byte[KEY_BYTES]);
        }
        Files.deleteIfExists(keyFile);
        Files.deleteIfExists(file);
    }

    static byte[] keyIn(Path keyFile) throws IOException {
        if (!Files.exists(keyFile)) {
            byte[] key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            PrivateFile.write(keyFile, key);
        }
        byte[] key = Files.readAllBytes(keyFile);
        if (key.length != KEY_BYTES) {
            throw new IOException(keyFile.getFileName() + " is damaged");
        }
        return key;
    }

    private byte[] run(int mode, byte[] key, byte[] nonce, ByteBuffer input) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input.array(), input.arrayOffset() + input.position(), input.remaining());
        } catch (GeneralSecurityException damaged) {
            throw new IOException(file.getFileName() + " is damaged", damaged);
        }
    }
}
