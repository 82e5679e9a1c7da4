/**
 * The program: options in, one running kiosk out, and plain words for people when it cannot run.
 *
 * <p>The package owns the command line, the order in which a kiosk is put together and taken apart, and the texts a person
 * reads on a terminal. It never contains a rule about faces, admissions or the network.
 */
@NullMarked
package dev.rollcall.kiosk.app;

import org.jspecify.annotations.NullMarked;
