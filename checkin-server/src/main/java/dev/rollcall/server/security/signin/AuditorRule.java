package dev.rollcall.server.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * An auditor can change nothing: whatever a controller allows, an auditor's request that is not a reading one ends here.
 * The exception is the auditor's own password.
 */
class AuditorRule implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication person = who.get();
        if (person == null || !person.isAuthenticated() || TRUST.isAnonymous(person)) {
            return new AuthorizationDecision(false);
        }
        boolean auditor =
                AuthorityUtils.authorityListToSet(person.getAuthorities()).contains("ROLE_AUDITOR");
        return new AuthorizationDecision(!auditor || harmless(context.getRequest()));
    }

    private static boolean harmless(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return READING.contains(request.getMethod()) || path.equals("/accounts/me/password");
    }
}
