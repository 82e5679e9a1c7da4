package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.Problem;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every trouble of a REST controller as an RFC 9457 problem in the caller's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ApiProblemAdvice.class);

    private final MessageSource messages;
    private final IncidentCodes incidents;

    ApiProblemAdvice(MessageSource messages, IncidentCodes incidents) {
        this.messages = messages;
        this.incidents = incidents;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onProblem(Problem problem) {
        HttpStatus status = ProblemStatus.of(problem.kind());
        var detail = ProblemDetail.forStatusAndDetail(
                status, messages.getMessage(problem.messageKey(), problem.args(), LocaleContextHolder.getLocale()));
        detail.setType(URI.create("/problems/" + problem.code()));
        problem.details().forEach(detail::setProperty);
        return ResponseEntity.status(status).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnknown(RuntimeException trouble) {
        if (trouble instanceof AccessDeniedException denied) {
            throw denied;
        }
        String code = incidents.next();
        log.error("unexpected error incident={}", code, trouble);
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                messages.getMessage("problem.shared.unexpected", new Object[] {code}, LocaleContextHolder.getLocale()));
        detail.setType(URI.create("/problems/shared/unexpected"));
        detail.setProperty("incident", code);
        return ResponseEntity.internalServerError().body(detail);
    }
}
