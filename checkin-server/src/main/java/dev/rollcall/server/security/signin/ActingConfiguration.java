package dev.rollcall.server.security.signin;

import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Method security, the hash of passwords, and the answer to "who is acting". */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ActingConfiguration {
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    /** Argon2id, 16 MiB, 2 passes: OWASP's order of cost at about 50 ms. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Actors actors() {
        return () -> {
            Authentication now = SecurityContextHolder.getContext().getAuthentication();
            if (now == null) {
                return Actor.SYSTEM;
            }
            if (TRUST.isAnonymous(now)) {
                return Actor.ANONYMOUS;
            }
            return new Actor(DeviceTokenFilter.isDevice(now) ? Actor.Kind.DEVICE : Actor.Kind.ACCOUNT, now.getName());
        };
    }
}
