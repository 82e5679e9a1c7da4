/**
 * The vault: templates and enrolment photos, sealed under a key per member.
 *
 * <p>This room owns the data keys and everything sealed under them. It speaks plain JDBC so that no cache and no
 * entity ever holds what it has opened, and it never judges a face.
 */
@NullMarked
package dev.rollcall.server.biometrics.templates;

import org.jspecify.annotations.NullMarked;
