package dev.rollcall.server.members.founding;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.Sex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who enters the register with a past.
 *
 * @param groups names by kind, the sector among them; what does not exist is opened
 * @param terms names of terms that exist
 * @param since first day of serving, in the groups and in the terms
 */
public record Newcomer(
        String number,
        String name,
        Sex sex,
        String title,
        String employer,
        Map<GroupKind, Set<String>> groups,
        Set<String> terms,
        LocalDate since) {}
