/**
 * Bulk enrolment: many photos in, matched to members, judged, shown before anything is kept, then enrolled.
 *
 * <p>This room owns the runs and what became of each file and member. Staged photos lie sealed under the keys of members who
 * consent, and only until the run is over; it never judges a face by itself.
 */
@NullMarked
package dev.rollcall.server.biometrics.bulk;

import org.jspecify.annotations.NullMarked;
