package dev.rollcall.protocol;

import java.util.List;

/**
 * What a kiosk needs to believe codes, cards and staff without asking; whole, replacing what was before.
 *
 * @param keys public keys whose signatures count, the newest first; older ones stay as long as their cards do
 * @param revoked ids of codes that no longer count, as lower-case hexadecimal
 * @param cardSalt salt of {@link KioskMember#cards()}
 */
public record EntryTrust(List<CodeKey> keys, List<String> revoked, byte[] cardSalt, List<KioskStaff> staff) {
    public EntryTrust {
        keys = List.copyOf(keys);
        revoked = List.copyOf(revoked);
        staff = List.copyOf(staff);
    }

    /** Nothing is believed: no key, no card, no staff. */
    public static EntryTrust none() {
        return new EntryTrust(List.of(), List.of(), new byte[0], List.of());
    }

    /**
     * @param id as it stands in the codes this key signed
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo
     */
    public record CodeKey(String id, byte[] publicKey) {}
}
