package dev.rollcall.server.security.signin;

import dev.rollcall.server.security.accounts.FirstStart;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every page to the welcome page while there is no account. */
class FirstStartFilter extends OncePerRequestFilter {
    private final FirstStart firstStart;

    FirstStartFilter(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return StaticFiles.asked(request)
                || path.equals("/welcome")
                || path.equals("/error")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (somebodyIsKnown() || firstStart.isDone()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/welcome");
        }
    }

    private static boolean somebodyIsKnown() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
