package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the menu its reader may use. */
@ControllerAdvice(annotations = Controller.class)
class MenuAdvice {
    private final List<MenuItem> items;

    MenuAdvice(List<MenuItem> items) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    @ModelAttribute("menu")
    List<Entry> menu(HttpServletRequest request) {
        return items.stream()
                .filter(item -> item.roles().stream().map(Role::name).anyMatch(request::isUserInRole))
                .map(item -> new Entry(
                        item.path(),
                        item.messageKey(),
                        item.group(),
                        request.getRequestURI().startsWith(item.path())))
                .toList();
    }

    /** One line of the menu as the template shows it. */
    record Entry(String path, String messageKey, int group, boolean current) {}
}
