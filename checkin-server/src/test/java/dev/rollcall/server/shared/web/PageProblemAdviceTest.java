package dev.rollcall.server.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

@ExtendWith(OutputCaptureExtension.class)
class PageProblemAdviceTest {
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new TroubledPages())
            .setControllerAdvice(new PageProblemAdvice(new IncidentCodes()))
            .build();

    @Test
    void saysNothingOfAReaderWhoLeftTheLivePage(CapturedOutput log) throws Exception {
        pages.perform(get("/left")).andExpect(status().isOk());
        assertThat(log).doesNotContain("ERROR").doesNotContain("unexpected error");
    }

    @Test
    void logsTheUnexpectedWithACodeToLookUp(CapturedOutput log) throws Exception {
        pages.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(view().name("console/problem"));
        assertThat(log).contains("unexpected error incident=");
    }

    @Controller
    static class TroubledPages {
        @GetMapping("/left")
        String left() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("connection reset by peer");
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a part is missing");
        }
    }
}
