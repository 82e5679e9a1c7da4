package dev.rollcall.server.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Helping one member in: a pass, a one-time code. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('DOOR_STAFF', 'ORGANIZER', 'REGISTRAR', 'ADMINISTRATOR')")
public @interface DoorStaffOnly {}
