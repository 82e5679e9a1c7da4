package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import java.util.Set;
import java.util.UUID;

/** An account as the page shows it. */
record AccountView(UUID id, String username, String displayName, Set<Role> roles, boolean enabled) {}
