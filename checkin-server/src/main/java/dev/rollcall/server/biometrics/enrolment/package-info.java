/**
 * Enrolment: photos in, a verdict on each of them, one template kept.
 *
 * <p>This room owns the open face engine, the judgement of photos and the screens of face data. It keeps nothing itself: what is
 * kept goes to the vault, and only under a consent in force.
 */
@NullMarked
package dev.rollcall.server.biometrics.enrolment;

import org.jspecify.annotations.NullMarked;
