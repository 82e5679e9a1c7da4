package dev.rollcall.codes;

import com.authlete.cbor.CBORDecoder;
import com.authlete.cose.COSEException;
import com.authlete.cose.COSEProtectedHeader;
import com.authlete.cose.COSEProtectedHeaderBuilder;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSESign1Builder;
import com.authlete.cose.COSESigner;
import com.authlete.cose.COSEUnprotectedHeaderBuilder;
import com.authlete.cose.COSEVerifier;
import com.authlete.cose.SigStructureBuilder;
import com.authlete.cose.constants.COSEAlgorithms;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A COSE_Sign1 (RFC 9052) of one shape: algorithm and key id protected and nothing else, the payload, an Ed25519 signature.
 *
 * <p>The shape is compared byte by byte before a parser sees it, for two reasons. There is then one text for one code, so
 * nothing can be added to it; and no parser is led by lengths that a stranger wrote: the one behind this class allocates
 * what a length claims before it looks how much is there.
 */
record Envelope(byte[] bytes) {
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("8449a2012704" + "44");
    private static final byte[] AFTER_KEY = HexFormat.of().parseHex("a058");
    private static final byte[] BEFORE_SIGNATURE = HexFormat.of().parseHex("5840");
    private static final int SIGNATURE_BYTES = 64;
    private static final int LENGTH_AT = BEFORE_KEY.length + CodeKeys.ID_BYTES + AFTER_KEY.length;

    static Envelope sign(byte[] payload, String keyId, PrivateKey key) {
        COSEProtectedHeader header = new COSEProtectedHeaderBuilder()
                .alg(COSEAlgorithms.EdDSA)
                .kid(HexFormat.of().parseHex(keyId))
                .build();
        var signed = new SigStructureBuilder()
                .signature1()
                .bodyAttributes(header)
                .payload(payload)
                .build();
        try {
            return new Envelope(new COSESign1Builder()
                    .protectedHeader(header)
                    .unprotectedHeader(new COSEUnprotectedHeaderBuilder().build())
                    .payload(payload)
                    .signature(new COSESigner(key).sign(signed, COSEAlgorithms.EdDSA))
                    .build()
                    .encode());
        } catch (COSEException unusable) {
            throw new IllegalArgumentException("this key cannot sign codes", unusable);
        }
    }

    /** Whether the bytes have the one shape; every other method asks for that. */
    boolean isWellFormed() {
        if (bytes.length <= LENGTH_AT) {
            return false;
        }
        int signatureAt = LENGTH_AT + 1 + Byte.toUnsignedInt(bytes[LENGTH_AT]);
        return has(BEFORE_KEY, 0)
                && has(AFTER_KEY, LENGTH_AT - AFTER_KEY.length)
                && has(BEFORE_SIGNATURE, signatureAt)
                && bytes.length == signatureAt + BEFORE_SIGNATURE.length + SIGNATURE_BYTES;
    }

    String keyId() {
        return HexFormat.of().formatHex(bytes, BEFORE_KEY.length, BEFORE_KEY.length + CodeKeys.ID_BYTES);
    }

    /** The payload, when {@code key} signed it. */
    Optional<byte[]> payload(PublicKey key) {
        try {
            COSESign1 message = COSESign1.build(new CBORDecoder(bytes).next());
            return new COSEVerifier(key).verify(message)
                    ? Optional.of((byte[]) message.getPayload().parse())
                    : Optional.empty();
        } catch (IOException | COSEException notSigned) {
            return Optional.empty();
        }
    }

    private boolean has(byte[] expected, int at) {
        return at + expected.length <= bytes.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
