package dev.rollcall.kiosk.device;

import dev.rollcall.protocol.SealedBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * The kiosk's own two keys: Ed25519 to sign what it witnessed, X25519 to open what is meant for it alone. Thread-safe.
 *
 * <p>Both are made on the kiosk; the private halves stay in this object and in files that only its account can read.
 */
public final class DeviceKeys {
    private static final String SIGNING = "signing.key";
    private static final String SIGNING_PUBLIC = "signing.pub";
    private static final String SEALING = "sealing.key";

    private final AsymmetricKeyParameter signing;
    private final byte[] signingPublic;
    private final X25519PrivateKeyParameters sealing;

    private DeviceKeys(AsymmetricKeyParameter signing, byte[] signingPublic, X25519PrivateKeyParameters sealing) {
        this.signing = signing;
        this.signingPublic = signingPublic;
        this.sealing = sealing;
    }

    static DeviceKeys create(Path folder) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var sealing = new X25519PrivateKeyParameters(new SecureRandom());
            PrivateFile.write(folder.resolve(SIGNING), pair.getPrivate().getEncoded());
            PrivateFile.write(folder.resolve(SIGNING_PUBLIC), pair.getPublic().getEncoded());
            PrivateFile.write(folder.resolve(SEALING), sealing.getEncoded());
            return new DeviceKeys(
                    PrivateKeyFactory.createKey(pair.getPrivate().getEncoded()),
                    pair.getPublic().getEncoded(),
                    sealing);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }

    static DeviceKeys load(Path folder) throws IOException {
        try {
            AsymmetricKeyParameter signing = PrivateKeyFactory.createKey(Files.readAllBytes(folder.resolve(SIGNING)));
            byte[] signingPublic = Files.readAllBytes(folder.resolve(SIGNING_PUBLIC));
            byte[] sealing = Files.readAllBytes(folder.resolve(SEALING));
            return new DeviceKeys(signing, signingPublic, new X25519PrivateKeyParameters(sealing));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException damaged) {
            throw new IOException("a key file in " + folder + " is damaged", damaged);
        }
    }

    /** Ed25519 public key, X.509 SubjectPublicKeyInfo. */
    public byte[] signingPublicKey() {
        return signingPublic.clone();
    }

    /** X25519 public key, 32 bytes (RFC 7748). */
    public byte[] sealingPublicKey() {
        return sealing.generatePublicKey().getEncoded();
    }

    /** The Ed25519 signature over {@code message}, 64 bytes; Bouncy Castle makes it in a tenth of the time that Java takes. */
    public byte[] sign(byte[] message) {
        var ed25519 = new Ed25519Signer();
        ed25519.init(true, signing);
        ed25519.update(message, 0, message.length);
        return ed25519.generateSignature();
    }

    /** What was sealed to this kiosk as {@code deviceId} (RFC 9180); empty when it was not, or was changed on the way. */
    public Optional<byte[]> open(SealedBox box, UUID deviceId) {
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        var pair = hpke.deserializePrivateKey(sealing.getEncoded(), sealingPublicKey());
        byte[] info = SealedBox.INFO.getBytes(StandardCharsets.UTF_8);
        byte[] associated = deviceId.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(hpke.setupBaseR(box.encapsulation(), pair, info).open(associated, box.ciphertext()));
        } catch (InvalidCipherTextException | RuntimeException forgedOrForeign) {
            // The library answers a malformed encapsulation with various unchecked exceptions; all mean the same here.
            return Optional.empty();
        }
    }
}
