package dev.rollcall.server.security.signin;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.Devices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a kiosk again by its bearer token; the name of the authentication is the device's id. */
class DeviceTokenFilter extends OncePerRequestFilter {
    private static final String DEVICE = "ROLE_DEVICE";
    private static final String SCHEME = "Bearer ";

    private final Devices devices;

    DeviceTokenFilter(Devices devices) {
        this.devices = devices;
    }

    static boolean isDevice(Authentication authentication) {
        return AuthorityUtils.authorityListToSet(authentication.getAuthorities())
                .contains(DEVICE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        device(request).ifPresent(device -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                    device.toString(), "", AuthorityUtils.createAuthorityList(DEVICE)));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    /** An answer that was waited for is given to a kiosk that is still let in. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<DeviceId> device(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return devices.authenticate(header.substring(SCHEME.length()).strip());
    }
}
