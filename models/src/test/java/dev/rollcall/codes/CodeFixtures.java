package dev.rollcall.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.protocol.EntryTrust;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** An installation whose key is the first of RFC 8032, another with the second, and codes of a member. */
final class CodeFixtures {
    static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    static final UUID MEMBER = UUID.fromString("0193a4c2-7d1e-7c33-9a55-1f0e6b7a8c9d");
    static final UUID SESSION = UUID.fromString("0193a4c2-8e2f-7d44-8b66-2a1f7c8b9dae");

    static final Installation OURS = new Installation(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final Installation THEIRS = new Installation(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private CodeFixtures() {}

    static EntryCode aPass() {
        return new EntryCode(Kind.PASS, "00112233445566ff", MEMBER, SESSION, NOON.plusSeconds(60));
    }

    static EntryCode aCard() {
        return new EntryCode(Kind.PRINTED, "8899aabbccddeeff", MEMBER, null, null);
    }

    /** Who signs: a seed and its public key as RFC 8032 prints them. */
    record Installation(String seed, String publicHex) {
        PublicKey publicKey() {
            return CodeKeys.publicKey(HexFormat.of().parseHex("302a300506032b6570032100" + publicHex));
        }

        CodeIssuer issuer() {
            return new CodeIssuer(CodeKeys.id(publicKey()), privateKey());
        }

        CodeVerifier verifier() {
            return CodeVerifier.of(List.of(codeKey()));
        }

        EntryTrust.CodeKey codeKey() {
            return new EntryTrust.CodeKey(CodeKeys.id(publicKey()), publicKey().getEncoded());
        }

        PrivateKey privateKey() {
            byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
            try {
                return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
