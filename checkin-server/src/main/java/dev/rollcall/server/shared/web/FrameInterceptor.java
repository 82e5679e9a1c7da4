package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.AssemblyName;
import dev.rollcall.server.shared.Role;
import dev.rollcall.server.shared.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays the frame before every page, error pages included, which a model advice would not reach. */
@Component
class FrameInterceptor implements HandlerInterceptor {
    private final List<MenuItem> items;
    private final AssemblyName assembly;

    FrameInterceptor(List<MenuItem> items, AssemblyName assembly) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.assembly = assembly;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = askedPath(request);
        if (handler instanceof HandlerMethod && !path.startsWith("/api/")) {
            request.setAttribute(
                    "frame",
                    new Frame(
                            assembly.get(),
                            displayName(request),
                            groups(request, path),
                            path.equals("/"),
                            inOtherLanguage(request, path)));
        }
        return true;
    }

    private List<Frame.Group> groups(HttpServletRequest request, String path) {
        var byGroup = items.stream()
                .filter(item -> item.roles().stream().map(Role::name).anyMatch(request::isUserInRole))
                .collect(Collectors.groupingBy(
                        MenuItem::group,
                        TreeMap::new,
                        Collectors.mapping(item -> entry(item, path), Collectors.toList())));
        return byGroup.entrySet().stream()
                .map(group -> new Frame.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Frame.Entry entry(MenuItem item, String path) {
        boolean current = path.equals(item.path()) || path.startsWith(item.path() + "/");
        return new Frame.Entry(item.path(), item.messageKey(), current);
    }

    private static @Nullable String displayName(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)) {
            return null;
        }
        return authentication.getPrincipal() instanceof SignedIn person
                ? person.displayName()
                : authentication.getName();
    }

    /** The page asked for, also while the container shows its error. */
    private static String askedPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }

    private static String inOtherLanguage(HttpServletRequest request, String path) {
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(RequestContextUtils.getLocale(request).getLanguage());
        var address = UriComponentsBuilder.fromPath("GET".equals(request.getMethod()) ? path : "/");
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", chinese ? "en" : "zh").build().toUriString();
    }
}
