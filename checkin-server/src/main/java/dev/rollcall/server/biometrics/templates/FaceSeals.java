package dev.rollcall.server.biometrics.templates;

import dev.rollcall.face.Template;
import dev.rollcall.server.keys.MasterKey;
import dev.rollcall.server.keys.Seal;
import dev.rollcall.server.keys.SealedColumn;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What protects face data: a data key per member, wrapped by the master key, and everything sealed under it about its member,
 * so that no row opens in another's place. Knows no table but its column of wrapped keys. Thread-safe.
 */
@Component
class FaceSeals {
    private final SealedColumn dataKeys;

    FaceSeals(MasterKey masterKey) {
        this.dataKeys = masterKey.column("biometrics_data_key", "member_id", "wrapped", "data-key of ");
    }

    /** A fresh data key, wrapped. */
    byte[] freshKey(UUID member) {
        return dataKeys.seal(Seal.freshKey(), member.toString());
    }

    /** What is sealed under this member's key. */
    MemberSeal of(UUID member, byte[] wrapped) {
        return new MemberSeal(member, new Seal(dataKeys.open(wrapped, member.toString())));
    }

    /** Seals and opens one member's face data; keep it no longer than the call it serves. */
    record MemberSeal(UUID member, Seal seal) {
        byte[] template(Template template) {
            return seal.seal(TemplateBytes.of(template), aboutTemplate(template.modelId()));
        }

        Template openTemplate(String modelId, byte[] sealed) {
            return TemplateBytes.read(modelId, seal.open(sealed, aboutTemplate(modelId)));
        }

        byte[] photo(UUID photo, byte[] jpeg) {
            return seal.seal(jpeg, aboutPhoto(photo));
        }

        byte[] openPhoto(UUID photo, byte[] sealed) {
            return seal.open(sealed, aboutPhoto(photo));
        }

        byte[] prepared(UUID owner, int place, byte[] photo) {
            return seal.seal(photo, aboutPrepared(owner, place));
        }

        byte[] openPrepared(UUID owner, int place, byte[] sealed) {
            return seal.open(sealed, aboutPrepared(owner, place));
        }

        private String aboutTemplate(String modelId) {
            return "template of " + member + " by " + modelId;
        }

        private String aboutPhoto(UUID photo) {
            return "photo " + photo + " of " + member;
        }

        private String aboutPrepared(UUID owner, int place) {
            return "photo " + place + " prepared for " + owner + " of " + member;
        }
    }
}
