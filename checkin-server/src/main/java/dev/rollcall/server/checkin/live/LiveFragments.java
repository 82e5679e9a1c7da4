package dev.rollcall.server.checkin.live;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the moving parts of the live page outside any request, once for each language. Thread-safe. */
@Component
class LiveFragments {
    private static final List<String> PARTS = List.of("figures", "remarks", "arrivals", "sectors");

    private final ITemplateEngine templates;
    private final ServletContext application;

    LiveFragments(ITemplateEngine templates, ServletContext application) {
        this.templates = templates;
        this.application = application;
    }

    /** HTML by the name of the part. */
    Map<String, String> render(LiveBoard board, Locale locale) {
        // links are made from "base": link expressions need a request
        var context = new Context(locale, Map.of("board", board, "base", application.getContextPath()));
        var rendered = new HashMap<String, String>();
        for (String part : PARTS) {
            rendered.put(part, templates.process("checkin/board", Set.of(part), context));
        }
        return rendered;
    }
}
