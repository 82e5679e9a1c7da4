package dev.rollcall.server.security.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {
    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    List<Account> findAllByOrderByUsername();

    @Query("select count(a) > 0 from Account a where a.id = :id and a.version = :version and a.enabled")
    boolean stands(UUID id, long version);

    /** Locked, so that two administrators cannot remove each other at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.enabled order by a.id")
    List<Account> lockEnabled();
}
