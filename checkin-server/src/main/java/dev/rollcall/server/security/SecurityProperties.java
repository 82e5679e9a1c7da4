package dev.rollcall.server.security;

import dev.rollcall.server.shared.Role;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of signing in.
 *
 * @param attemptsPerAccount wrong passwords for one account within {@code window} before it must wait
 * @param attemptsPerAddress wrong passwords from one address (IPv6: one /64) within {@code window}
 * @param window time after which all attempts are free again; single ones return evenly meanwhile
 * @param seed accounts made at the start when there is none at all, for demonstrations and scripted set-ups
 */
@Validated
@ConfigurationProperties("rollcall.security")
public record SecurityProperties(
        @DefaultValue("10") @Min(1) int attemptsPerAccount,
        @DefaultValue("50") @Min(1) int attemptsPerAddress,
        @DefaultValue("15m") Duration window,
        @DefaultValue List<Seed> seed) {
    public SecurityProperties {
        seed = List.copyOf(seed);
    }

    /** An account to be made at the first start. */
    public record Seed(String username, String password, String displayName, Set<Role> roles) {
        @Override
        public String toString() {
            return username;
        }
    }
}
