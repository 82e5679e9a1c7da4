package dev.rollcall.server.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reading for everybody who works here, the auditor included. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DOOR_STAFF', 'ORGANIZER', 'REGISTRAR', 'AUDITOR', 'ADMINISTRATOR')")
public @interface StaffOnly {}
