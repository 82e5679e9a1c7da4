package dev.rollcall.server.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Giving members what lets them in for good: printed codes, cards. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ORGANIZER', 'REGISTRAR', 'ADMINISTRATOR')")
public @interface OrganizerOrRegistrar {}
