package dev.rollcall.server.devices.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {
    Optional<Invitation> findByCodeHash(String codeHash);

    /** Takes the code, 1, or finds it used, withdrawn, expired or unknown, 0: of two kiosks exactly one gets 1. */
    @Modifying
    @Query(
            """
            update Invitation i set i.usedAt = :now, i.usedBy = :device, i.version = i.version + 1
            where i.codeHash = :codeHash and i.usedAt is null and i.withdrawnAt is null and i.expiresAt > :now""")
    int use(String codeHash, UUID device, Instant now);

    @Modifying
    @Query(
            """
            update Invitation i set i.withdrawnAt = :now, i.version = i.version + 1
            where i.id = :id and i.usedAt is null and i.withdrawnAt is null""")
    int withdraw(UUID id, Instant now);

    @Query(
            """
            select i from Invitation i
            where i.usedAt is null and i.withdrawnAt is null and i.expiresAt > :now order by i.expiresAt""")
    List<Invitation> open(Instant now);
}
