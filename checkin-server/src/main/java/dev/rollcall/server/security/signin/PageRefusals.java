package dev.rollcall.server.security.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads people who may not go on to a page where they can: to sign in, or to words that say why. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String PAGE = "/sign-in";

    private final ApiRefusals api;

    PageRefusals(ApiRefusals api) {
        this.api = api;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        String page = request.getContextPath() + PAGE;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (describing(request)
                && !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")) {
            api.asking("Basic").commence(request, response, refused);
        } else {
            response.sendRedirect(page);
        }
    }

    /** A sign-in page left open for hours has an old token; it is simply shown again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (denied instanceof CsrfException && (path.equals(PAGE) || path.equals("/sign-out"))) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        request.setAttribute("refused", refused);
        request.getRequestDispatcher(PAGE + "/refused").forward(request, response);
    }

    AuthenticationSuccessHandler welcoming(SignInRecord record) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            record.keep(SignInFact.signedIn(who.getName()));
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    private static boolean describing(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/v3/");
    }
}
