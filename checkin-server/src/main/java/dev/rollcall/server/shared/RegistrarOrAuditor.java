package dev.rollcall.server.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Reading what only those need to see who enrol or examine. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('REGISTRAR', 'AUDITOR', 'ADMINISTRATOR')")
public @interface RegistrarOrAuditor {}
