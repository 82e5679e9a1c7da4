/**
 * Changing the embedding model: every template made anew from the enrolment photos, then used by all servers at once.
 *
 * <p>This room owns the changes, their progress and whom they could not do. It never keeps what it opens, and it never touches
 * the model in use before the new one is complete.
 */
@NullMarked
package dev.rollcall.server.biometrics.models;

import org.jspecify.annotations.NullMarked;
