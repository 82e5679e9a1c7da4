package dev.rollcall.server.security.signin;

import dev.rollcall.server.shared.web.LinkUploads;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parts of a form with files for those signed in, and for whoever holds a link that says so: they are kept in memory, so
 * that no photo lies on the disk as it is, and nobody else hands in any. Stands before whatever asks for a parameter, for that reads all parts.
 */
class SignedInUploads extends OncePerRequestFilter {
    private final AuthenticationEntryPoint refusal;
    private final List<LinkUploads> links;

    SignedInUploads(AuthenticationEntryPoint refusal) {
        this(refusal, List.of());
    }

    SignedInUploads(AuthenticationEntryPoint refusal, List<LinkUploads> links) {
        this.refusal = refusal;
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if ((who != null && who.isAuthenticated()) || holdsALink(request)) {
            chain.doFilter(request, response);
        } else {
            refusal.commence(request, response, new InsufficientAuthenticationException("files of nobody"));
        }
    }

    private boolean holdsALink(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return links.stream().anyMatch(link -> link.admits(path, request.getContentLengthLong()));
    }
}
