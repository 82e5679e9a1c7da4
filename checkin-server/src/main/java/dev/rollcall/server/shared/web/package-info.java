/** What every page and every API answer has in common: problems in words, the menu, the language. */
@NullMarked
@NamedInterface("web")
package dev.rollcall.server.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
