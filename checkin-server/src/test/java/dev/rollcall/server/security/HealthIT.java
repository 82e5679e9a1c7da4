package dev.rollcall.server.security;

import static dev.rollcall.server.SeededServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a load balancer and an operator read without signing in. */
@SeededServer
class HealthIT {
    @LocalServerPort
    int port;

    @Test
    void isReadyOnceTheFaceEngineIsOpenAndSaysWhatItIs() throws InterruptedException {
        var visitor = new Visitor(port);

        for (int tries = 0; tries < 300 && health(visitor, "/readiness").statusCode() != 200; tries++) {
            Thread.sleep(200);
        }

        assertThat(health(visitor, "/readiness").body())
                .contains("\"faceEngine\"", "\"db\"")
                .containsAnyOf("identifying", "demo-grade");
        assertThat(health(visitor, "").statusCode()).isEqualTo(200);
    }

    @Test
    void livesWhateverTheFaceEngineDoes() {
        assertThat(health(new Visitor(port), "/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void tellsWhatItIsMadeOfToAdministratorsOnly() {
        var stranger = new Visitor(port);
        var auditor = new Visitor(port);
        auditor.signIn("auditor", PASSWORD);
        var administrator = new Visitor(port);
        administrator.signIn("administrator", PASSWORD);

        assertThat(health(stranger, "").body()).doesNotContain("details", "validationQuery");
        assertThat(health(auditor, "").body()).doesNotContain("details");
        assertThat(health(administrator, "").body()).contains("\"engine\"");
    }

    private static HttpResponse<String> health(Visitor visitor, String group) {
        return visitor.get("/actuator/health" + group, "Accept", "application/json");
    }
}
