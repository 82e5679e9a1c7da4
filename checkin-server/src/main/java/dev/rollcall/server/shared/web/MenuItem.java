package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.Role;
import java.util.Set;

/**
 * One entry of the console's menu; a module contributes it as a bean.
 *
 * @param name the feature's one word; the text is {@code name.menu}, the address {@code /name}
 * @param order position, small first; hundreds separate the groups
 * @param roles who sees it
 */
public record MenuItem(String name, int order, Set<Role> roles) {
    public static final Set<Role> STAFF =
            Set.of(Role.DOOR_STAFF, Role.ORGANIZER, Role.REGISTRAR, Role.AUDITOR, Role.ADMINISTRATOR);

    public MenuItem {
        roles = Set.copyOf(roles);
    }

    public String path() {
        return "/" + name;
    }

    public String messageKey() {
        return name + ".menu";
    }

    public int group() {
        return order / 100;
    }
}
