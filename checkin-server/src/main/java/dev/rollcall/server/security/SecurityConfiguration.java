package dev.rollcall.server.security;

import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Method security and the answer to "who is acting". */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    @Bean
    Actors actors() {
        return () -> {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication == null ? Actor.SYSTEM : new Actor(Actor.Kind.ACCOUNT, authentication.getName());
        };
    }
}
