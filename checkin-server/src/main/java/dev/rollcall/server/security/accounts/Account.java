package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. Each change raises {@code version}, which ends the sign-ins made before it. */
@Entity
@Table(name = "security_account")
class Account {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private String displayName;

    @Column(nullable = false)
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "security_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Column(nullable = false)
    private boolean enabled;

    @Column(nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, NewAccount wanted, String passwordHash, Instant createdAt) {
        this.id = id;
        this.username = wanted.username();
        this.displayName = wanted.displayName();
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(wanted.roles());
        this.enabled = true;
        this.createdAt = createdAt;
    }

    void grant(Set<Role> wanted) {
        RoleRule.check(wanted);
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void enable(boolean wanted) {
        enabled = wanted;
    }

    void lock(String newHash) {
        passwordHash = newHash;
    }

    boolean holds(Role role) {
        return roles.contains(role);
    }

    String username() {
        return username;
    }

    UUID id() {
        return id;
    }

    Credentials credentials() {
        return new Credentials(
                id, version == null ? 0 : version, displayName, passwordHash, enabled, Set.copyOf(roles));
    }

    AccountView view() {
        return new AccountView(id, username, displayName, EnumSet.copyOf(roles), enabled);
    }
}
