package dev.rollcall.server.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page; templates see it as {@code frame}.
 *
 * @param signedInAs display name, null when nobody is signed in
 * @param groups the menu as this reader may use it
 * @param home whether the page is the overview
 * @param otherLanguage address of the same page in the other language
 */
record Frame(String assembly, @Nullable String signedInAs, List<Group> groups, boolean home, String otherLanguage) {
    /** Entries under one heading. */
    record Group(int number, List<Entry> entries) {}

    /** One line of the menu. */
    record Entry(String path, String messageKey, boolean current) {}
}
