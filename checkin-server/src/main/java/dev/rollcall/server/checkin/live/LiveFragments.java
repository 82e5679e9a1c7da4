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
    private static final Map<String, List<String>> PARTS = Map.of(
            "checkin/board", List.of("figures", "remarks", "arrivals", "sectors"),
            "checkin/hall-board", List.of("hall-figures", "hall-sectors", "hall-arrivals"));

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
        PARTS.forEach((template, parts) ->
                parts.forEach(part -> rendered.put(part, templates.process(template, Set.of(part), context))));
        return rendered;
    }
}
