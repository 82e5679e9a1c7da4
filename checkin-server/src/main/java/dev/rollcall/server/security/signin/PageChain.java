package dev.rollcall.server.security.signin;

import dev.rollcall.server.security.accounts.Accounts;
import dev.rollcall.server.security.accounts.FirstStart;
import dev.rollcall.server.shared.web.LinkUploads;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** People: a page to sign in, a session that gets a new id with it, a token in every form. */
@Configuration(proxyBeanMethods = false)
class PageChain {
    /** Styles in attributes set the widths of bars; scripts come from our own files only. */
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Pages behind a link that only one person has. */
    private static final String[] PERSONAL = {
        "/checkin/pass/**", "/biometrics/consent/**", "/meetings/leave/**", "/meetings/feed/**"
    };

    private final PageRefusals refusals;
    private final SignInRecord record;

    PageChain(PageRefusals refusals, SignInRecord record) {
        this.refusals = refusals;
        this.record = record;
    }

    /** The description of the API: for programs by HTTP Basic, for people by their session. */
    @Bean
    @Order(30)
    SecurityFilterChain describingChain(HttpSecurity http) {
        return http.securityMatcher("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals))
                .headers(PageChain::strict)
                .addFilterBefore(new SignedInUploads(refusals), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain pageChain(
            HttpSecurity http, Accounts accounts, FirstStart firstStart, ObjectProvider<LinkUploads> uploads) {
        return http.headers(PageChain::strict)
                .addFilterBefore(
                        new SignedInUploads(refusals, uploads.orderedStream().toList()), CsrfFilter.class)
                .addFilterBefore(new FirstStartFilter(firstStart), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new AccountStandsFilter(accounts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(StaticFiles.PATTERNS)
                        .permitAll()
                        .requestMatchers(PERSONAL)
                        .permitAll()
                        .requestMatchers("/sign-in", "/sign-in/refused", "/welcome", "/error", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access(new AuditorRule()))
                // the address of such a page is its key: who knows it needs no token, and a phone gets no session
                .csrf(csrf -> csrf.ignoringRequestMatchers(PERSONAL))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(refusals.welcoming(record))
                        .failureHandler(refusals::signInFailed))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                record.keep(SignInFact.signedOut(who.getName()));
                            }
                        })
                        .logoutSuccessUrl("/sign-in?bye"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), microphone=(), geolocation=()"));
    }

    /** After signing in one lands on the page asked for, never on a fragment or an event stream. */
    @SuppressWarnings("NullAway") // null is the documented way to have no parameter in the address
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
