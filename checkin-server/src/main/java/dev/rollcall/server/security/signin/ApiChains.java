package dev.rollcall.server.security.signin;

import dev.rollcall.protocol.KioskApi;
import dev.rollcall.server.devices.Devices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Programs: no session, no cookie, hence no CSRF; kiosks by token, integrators by HTTP Basic. */
@Configuration(proxyBeanMethods = false)
class ApiChains {
    private final ApiRefusals refusals;

    ApiChains(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(10)
    SecurityFilterChain kioskChain(HttpSecurity http, Devices devices) {
        return stateless(http, "Bearer", KioskApi.BASE + "/**")
                .addFilterBefore(new DeviceTokenFilter(devices), BasicAuthenticationFilter.class)
                .addFilterAfter(new SignedInUploads(refusals.asking("Bearer")), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(KioskApi.PAIR)
                        .permitAll()
                        .anyRequest()
                        .hasRole("DEVICE"))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain integratorChain(HttpSecurity http) {
        return stateless(http, "Basic", "/api/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals.asking("Basic")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/**")
                        .access(new AuditorRule())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http, String scheme, String pattern) {
        return http.securityMatcher(pattern)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals.asking(scheme))
                        .accessDeniedHandler(refusals));
    }
}
