package dev.rollcall.server.security.signin;

import jakarta.servlet.http.HttpServletRequest;

/** What anybody may fetch: the look and nothing of the assembly. */
final class StaticFiles {
    static final String[] PATTERNS = {"/console/*.css", "/console/*.js", "/console/*.svg", "/webjars/**", "/favicon.ico"
    };

    private StaticFiles() {}

    static boolean asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/webjars/") || path.startsWith("/console/") || path.equals("/favicon.ico");
    }
}
