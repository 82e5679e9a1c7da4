package dev.rollcall.server.devices.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pairing code that was given out. Its one use happens in {@link InvitationRepository#use}, never here. */
@Entity
@Table(name = "devices_invitation")
class Invitation {
    @Id
    @Column(name = "invitation_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String codeHash;

    @Column(nullable = false)
    private Instant invitedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private @Nullable Instant usedAt;

    private @Nullable UUID usedBy;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, KioskName name, String codeHash, Instant invitedAt, Instant expiresAt) {
        this.id = id;
        this.name = name.value();
        this.codeHash = codeHash;
        this.invitedAt = invitedAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean expiredUnused(Instant now) {
        return usedAt == null && withdrawnAt == null && !now.isBefore(expiresAt);
    }

    InvitationView view(Instant now) {
        return new InvitationView(id, name, expiresAt, state(now), usedBy);
    }

    private InvitationView.State state(Instant now) {
        if (usedAt != null) {
            return InvitationView.State.USED;
        }
        if (withdrawnAt != null) {
            return InvitationView.State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? InvitationView.State.OPEN : InvitationView.State.EXPIRED;
    }
}
