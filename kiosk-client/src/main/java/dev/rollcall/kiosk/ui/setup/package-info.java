/**
 * The first start: language, server, pairing, camera, and a look at all parts, before there is a kiosk.
 *
 * <p>This package owns the pages and their order, and how the finding of a check is shown. Whatever they do goes through
 * {@link dev.rollcall.kiosk.ui.setup.SetupDesk}; it never opens a camera, a file or a connection itself.
 */
@NullMarked
package dev.rollcall.kiosk.ui.setup;

import org.jspecify.annotations.NullMarked;
