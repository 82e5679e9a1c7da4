package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.Contact;
import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DeviceView;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kiosk that was taken in. Signs of life are written by {@link DeviceRepository#seen}, past the version. */
@Entity
@Table(name = "devices_device")
class Device {
    @EmbeddedId
    private DeviceId id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String tokenHash;

    @Column(nullable = false)
    private String signingKey;

    @Column(nullable = false)
    private String sealingKey;

    @Column(nullable = false)
    private String software;

    @Column(nullable = false)
    private Instant pairedAt;

    private @Nullable Instant lastSeenAt;

    private int pending;

    private @Nullable Instant revokedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "devices_place", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "place", nullable = false)
    private Set<String> places = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    Device(DeviceId id, String name, String tokenHash, KioskKeys keys, Instant pairedAt) {
        this.id = id;
        this.name = name;
        this.tokenHash = tokenHash;
        this.signingKey = keys.signingText();
        this.sealingKey = keys.sealingText();
        this.software = "";
        this.pairedAt = pairedAt;
    }

    /** @return false if it already has that name */
    boolean rename(KioskName to) {
        if (to.value().equals(name)) {
            return false;
        }
        name = to.value();
        return true;
    }

    /** @return false if it serves just these already */
    boolean place(KioskPlaces at) {
        if (at.names().equals(places)) {
            return false;
        }
        places.retainAll(at.names());
        places.addAll(at.names());
        return true;
    }

    /** @return false if it was revoked before */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    /** As it stands at {@code now}; silent when not heard of for longer than {@code silentAfter}. */
    DeviceView view(Instant now, Duration silentAfter) {
        return new DeviceView(
                id,
                name,
                Base64.getDecoder().decode(signingKey),
                Base64.getDecoder().decode(sealingKey),
                pairedAt,
                lastSeenAt,
                contact(now, silentAfter),
                pending,
                revokedAt != null,
                Set.copyOf(places));
    }

    DeviceLine line(Instant now, Duration silentAfter) {
        return new DeviceLine(view(now, silentAfter), software, revokedAt, now);
    }

    private Contact contact(Instant now, Duration silentAfter) {
        if (lastSeenAt == null) {
            return Contact.NEVER_CALLED;
        }
        return lastSeenAt.plus(silentAfter).isBefore(now) ? Contact.SILENT : Contact.IN_TOUCH;
    }
}
