package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Role;
import dev.rollcall.server.trail.Traceable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to an account; ids only. */
sealed interface AccountFact extends Traceable {
    UUID account();

    @Override
    default String traceSubject() {
        return account().toString();
    }

    @Override
    default Map<String, String> traceFacts() {
        return Map.of();
    }

    record AccountCreated(UUID account, Set<Role> roles) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.account-created";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("roles", joined(roles));
        }
    }

    record RolesChanged(UUID account, Set<Role> roles) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.roles-changed";
        }

        @Override
        public Map<String, String> traceFacts() {
            return Map.of("roles", joined(roles));
        }
    }

    record AccountDisabled(UUID account) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.account-disabled";
        }
    }

    record AccountEnabled(UUID account) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.account-enabled";
        }
    }

    record PasswordSet(UUID account) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.password-set";
        }
    }

    record DoorPinSet(UUID account) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.door-pin-set";
        }
    }

    record DoorPinRemoved(UUID account) implements AccountFact {
        @Override
        public String traceKind() {
            return "security.door-pin-removed";
        }
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
