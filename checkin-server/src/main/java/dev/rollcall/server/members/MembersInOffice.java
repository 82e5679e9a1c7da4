package dev.rollcall.server.members;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door for pages over the whole register together with facts of another module: parts of a query, to which that module
 * joins its own tables, so that a page of a hundred thousand members is read as a page. Thread-safe.
 */
public interface MembersInOffice {
    /** Those in office whom the choice fits. */
    Part chosen(Choice choice);

    /**
     * The same, once for each of their groups of this kind today, and once for who is in none. The group is the alias {@code g} with
     * the columns {@code group_id} and {@code name}, both null for none.
     */
    Part byGroup(GroupKind kind, Choice choice);

    /** The open groups, by kind and name. */
    List<OpenGroup> groups();

    /**
     * Whom to choose.
     *
     * @param words of a search: number, name, pinyin or initials; blank for all
     * @param group in this one today, null for all
     * @param without in no group of this kind today, null for all
     */
    record Choice(String words, @Nullable UUID group, @Nullable GroupKind without) {
        public static final Choice EVERYBODY = new Choice("", null, null);
    }

    /**
     * A part of a query. A member is the alias {@code m}, with the columns {@code member_id}, {@code number}, {@code name},
     * {@code pinyin}, {@code sector}.
     *
     * @param from tables, to which joins may be added
     * @param where the conditions, without the word
     * @param values of the names in both
     */
    record Part(String from, String where, Map<String, Object> values) {}

    /** An open group to choose from. */
    record OpenGroup(GroupId id, GroupKind kind, String name) {}
}
