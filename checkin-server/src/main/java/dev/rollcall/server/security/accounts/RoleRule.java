package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import java.util.Set;

/** Whoever audits does nothing else, since nobody proves his own work; and an account without a role has no use. */
final class RoleRule {
    private RoleRule() {}

    static void check(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw AccountProblem.noRole();
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw AccountProblem.auditorAlone();
        }
    }
}
