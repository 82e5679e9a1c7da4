/**
 * Consent: what a member agreed to, when, how, and that it can be taken back.
 *
 * <p>This room owns the consent texts and every consent ever given. It never enrols anybody; ending a consent destroys the face
 * data in the same transaction.
 */
@NullMarked
package dev.rollcall.server.biometrics.consent;

import org.jspecify.annotations.NullMarked;
