package dev.rollcall.server.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no controller answered: a page in the look for people, an RFC 9457 problem for programs. */
@Controller
class ErrorPageController implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);

    private final MessageSource messages;
    private final IncidentCodes incidents;

    ErrorPageController(MessageSource messages, IncidentCodes incidents) {
        this.messages = messages;
        this.incidents = incidents;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        model.addAttribute("problemKey", "problem.shared." + name(status));
        model.addAttribute("problemArgs", args(status, request));
        return "console/problem";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        String text = messages.getMessage(
                "problem.shared." + name(status), args(status, request), LocaleContextHolder.getLocale());
        var detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("/problems/shared/" + name(status)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private Object[] args(HttpStatus status, HttpServletRequest request) {
        if (!status.is5xxServerError()) {
            return new Object[0];
        }
        String code = incidents.next();
        log.error("request failed incident={} status={}", code, status.value(), failure(request));
        return new Object[] {code};
    }

    private static Throwable failure(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return thrown instanceof Throwable trouble ? trouble : new IllegalStateException("no exception was told");
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String name(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> status.is5xxServerError() ? "unexpected" : "not-understood";
        };
    }
}
