package dev.rollcall.server.devices.pairing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KeyAgreement;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * The public keys a kiosk brings, found to be usable.
 *
 * @param signing Ed25519, X.509 SubjectPublicKeyInfo
 * @param sealing X25519, 32 bytes
 */
record KioskKeys(byte[] signing, byte[] sealing) {
    private static final int X25519_BYTES = 32;

    /** @throws PairingRefused if one of them is no such key */
    static KioskKeys of(byte @Nullable [] signing, byte @Nullable [] sealing) {
        if (signing == null || !isEd25519(signing)) {
            throw PairingRefused.signingKey();
        }
        if (sealing == null || !isX25519(sealing)) {
            throw PairingRefused.sealingKey();
        }
        return new KioskKeys(signing.clone(), sealing.clone());
    }

    String signingText() {
        return Base64.getEncoder().encodeToString(signing);
    }

    String sealingText() {
        return Base64.getEncoder().encodeToString(sealing);
    }

    private static boolean isEd25519(byte[] spki) {
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
            return Arrays.equals(key.getEncoded(), spki) && isPoint(spki);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    /** Half of all numbers are no point of the curve; Java's own factory takes them all. */
    private static boolean isPoint(byte[] spki) {
        try {
            var unused = new Ed25519PublicKeyParameters(spki, spki.length - Ed25519PublicKeyParameters.KEY_SIZE);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Tries one agreement: a point of small order would seal everything under a key that everybody knows (RFC 7748, 6.1). */
    private static boolean isX25519(byte[] littleEndian) {
        if (littleEndian.length != X25519_BYTES) {
            return false;
        }
        try {
            var u = new BigInteger(1, reversed(littleEndian));
            var key =
                    KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(
                    KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate());
            agreement.doPhase(key, true);
            return true;
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
