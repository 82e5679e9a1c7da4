package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DeviceRepository extends JpaRepository<Device, DeviceId> {
    @Query("select d.id from Device d where d.tokenHash = :tokenHash and d.revokedAt is null")
    Optional<DeviceId> findIdByToken(String tokenHash);

    List<Device> findAllByOrderByNameAscPairedAtAsc();

    /** Leaves the version alone: a sign of life never conflicts with a change by a person, nor with another. */
    @Modifying
    @Query("update Device d set d.lastSeenAt = :now, d.pending = :pending, d.software = :software where d.id = :id")
    int seen(DeviceId id, int pending, String software, Instant now);
}
