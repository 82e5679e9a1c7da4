package dev.rollcall.server.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program why it may not, as RFC 9457; the scheme it should use stands in WWW-Authenticate. */
@Component
class ApiRefusals implements AccessDeniedHandler {
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ApiRefusals(MessageSource messages, LocaleResolver languages, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    AuthenticationEntryPoint asking(String scheme) {
        return (request, response, refused) -> {
            if (refused instanceof TooManyAttempts tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                answer(
                        request,
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "security/too-many-attempts",
                        tooMany.minutes());
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Rollcall\"");
                answer(request, response, HttpStatus.UNAUTHORIZED, code(request));
            }
        };
    }

    private static String code(HttpServletRequest request) {
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return tried ? "security/wrong-credentials" : "shared/unauthorized";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "shared/forbidden");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... args)
            throws IOException {
        String text = messages.getMessage("problem." + code.replace('/', '.'), args, languages.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type", "/problems/" + code,
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", text,
                        "instance", request.getRequestURI()));
    }
}
