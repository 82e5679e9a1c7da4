package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import java.util.Set;
import java.util.UUID;

/**
 * What signing in needs to know of an account.
 *
 * @param version of the account; a sign-in holds as long as it stays
 */
public record Credentials(
        UUID id, long version, String displayName, String passwordHash, boolean enabled, Set<Role> roles) {
    @Override
    public String toString() {
        return id.toString();
    }
}
