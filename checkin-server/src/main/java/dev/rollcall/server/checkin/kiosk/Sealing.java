package dev.rollcall.server.checkin.kiosk;

import dev.rollcall.protocol.SealedBox;
import dev.rollcall.server.devices.DeviceView;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/** Seals messages so that one device alone can open them, as {@link SealedBox} says. */
final class Sealing {
    private Sealing() {}

    static SealedBox seal(DeviceView device, byte[] message) {
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        try {
            var context = hpke.setupBaseS(
                    hpke.deserializePublicKey(device.sealingKey()), SealedBox.INFO.getBytes(StandardCharsets.US_ASCII));
            byte[] aad = device.id().toString().getBytes(StandardCharsets.US_ASCII);
            return new SealedBox(context.getEncapsulation(), context.seal(aad, message));
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
