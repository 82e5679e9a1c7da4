package dev.rollcall.server.shared.web;

import dev.rollcall.server.shared.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every trouble of a page with a page that says what to do. */
@ControllerAdvice(annotations = Controller.class)
class PageProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(PageProblemAdvice.class);

    private final IncidentCodes incidents;

    PageProblemAdvice(IncidentCodes incidents) {
        this.incidents = incidents;
    }

    @ExceptionHandler
    String onProblem(Problem problem, Model model, HttpServletResponse response) {
        response.setStatus(ProblemStatus.of(problem.kind()).value());
        model.addAttribute("problemKey", problem.messageKey());
        model.addAttribute("problemArgs", problem.args());
        return "console/problem";
    }

    /** An address with something else where an id belongs leads nowhere; that is nobody's fault here. */
    @ExceptionHandler
    void onMistyped(MethodArgumentTypeMismatchException trouble, HttpServletResponse response) throws IOException {
        boolean inAddress = trouble.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inAddress ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }

    @ExceptionHandler
    String onUnknown(Exception trouble, Model model, HttpServletResponse response) throws Exception {
        boolean readerGone = trouble instanceof AsyncRequestNotUsableException;
        if (trouble instanceof AccessDeniedException || trouble instanceof ErrorResponse || readerGone) {
            throw trouble;
        }
        String code = incidents.next();
        log.error("unexpected error incident={}", code, trouble);
        response.setStatus(500);
        model.addAttribute("problemKey", "problem.shared.unexpected");
        model.addAttribute("problemArgs", new Object[] {code});
        return "console/problem";
    }
}
