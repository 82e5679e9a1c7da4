package dev.rollcall.server.security;

import static dev.rollcall.server.SeededServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SeededServer
class SecurityIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void signsInAndGivesTheSessionANewId() {
        visitor.get("/sign-in");
        String before = visitor.session();

        var answer = visitor.post("/sign-in", Map.of("username", "Administrator", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/").body()).contains("林静");
        assertThat(traces("security.signed-in", account("administrator"))).isPositive();
    }

    @Test
    void leadsFromAPageThroughTheSignInBackToIt() {
        assertThat(location(visitor.get("/accounts"))).isEqualTo("/sign-in");
        assertThat(location(visitor.signIn("administrator", PASSWORD))).endsWith("/accounts");
        assertThat(visitor.get("/accounts").body()).contains("auditor");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("username", "administrator", "password", PASSWORD, "_csrf", ""));
        assertThat(location(visitor.get("/"))).isEqualTo("/sign-in");

        visitor.signIn("administrator", PASSWORD);
        assertThat(visitor.post("/accounts", Map.of("_csrf", "forged")).statusCode())
                .isEqualTo(403);
    }

    /** The token in hx-headers is masked anew for every page and still the one the session knows. */
    @Test
    void takesTheMaskedTokenInTheHeaderThatHtmxSends() {
        visitor.signIn("door", PASSWORD);
        String page = visitor.get("/accounts/me").body();
        assertThat(page).contains("hx-headers=\"{&quot;X-CSRF-TOKEN&quot;:&quot;");
        String header = page.replaceAll("(?s).*X-CSRF-TOKEN&quot;:&quot;([^&]+)&quot;.*", "$1");

        var answer = visitor.send("POST", "/sign-out", "X-CSRF-TOKEN", header);

        assertThat(location(answer)).startsWith("/sign-in");
        assertThat(location(visitor.get("/"))).isEqualTo("/sign-in");
        assertThat(traces("security.signed-out", account("door"))).isPositive();
    }

    @Test
    void answersAnUnknownNameLikeAWrongPassword() {
        var wrong = visitor.signIn("door", "not the password");
        var unknown = visitor.signIn("nobody-here", "not the password");

        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(complaint(wrong)).isEqualTo(complaint(unknown)).contains("do not match");
        assertThat(traces("security.sign-in-failed", "unknown")).isPositive();
    }

    @Test
    void pausesAfterTenWrongPasswordsEvenForTheRightOne() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.signIn("limited", "wrong").statusCode()).isEqualTo(422);
        }
        var answer = visitor.signIn("limited", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(visitor.signIn("ｌｉｍｉｔｅｄ", "wrong").statusCode()).isEqualTo(429);
        assertThat(complaint(answer)).contains("Too many attempts");
        var api = visitor.get("/api/v1/anything", "Authorization", Visitor.basic("limited", PASSWORD));
        assertThat(api.statusCode()).isEqualTo(429);
    }

    @Test
    void endsASignInWhenItsAccountIsClosed() {
        visitor.signIn("administrator", PASSWORD);
        visitor.get("/accounts/new");
        visitor.post(
                "/accounts",
                Map.of("username", "leaver", "displayName", "陆离", "password", PASSWORD, "roles", "ORGANIZER"));
        var leaver = new Visitor(port);
        leaver.signIn("leaver", PASSWORD);
        assertThat(leaver.get("/").statusCode()).isEqualTo(200);

        visitor.post("/accounts/" + account("leaver") + "/enabled", Map.of("on", "false"));

        assertThat(location(leaver.get("/"))).isEqualTo("/sign-in");
        assertThat(leaver.signIn("leaver", PASSWORD).statusCode()).isEqualTo(422);
        assertThat(traces("security.account-disabled", account("leaver"))).isOne();
    }

    @Test
    void keepsTheLastAdministratorAndTheRulesOfRoles() {
        visitor.signIn("administrator", PASSWORD);
        String own = "/accounts/" + account("administrator");
        visitor.get(own);

        assertThat(visitor.post(own + "/roles", Map.of("roles", "ORGANIZER")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(own + "/roles", Map.of("roles", "ADMINISTRATOR,AUDITOR"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(own + "/enabled", Map.of("on", "false")).statusCode())
                .isEqualTo(409);
    }

    /** Every address that is not for reading, as it is mapped today: nothing can be forgotten here. */
    @Test
    void letsAnAuditorChangeNothing() {
        visitor.signIn("auditor", PASSWORD);
        visitor.get("/accounts/me");
        var open = new TreeSet<String>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                HttpMethod http = method.asHttpMethod();
                if (List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS).contains(http)) {
                    continue;
                }
                mapping.getPatternValues().forEach(pattern -> {
                    if (attempt(http, pattern).statusCode() != 403) {
                        open.add(http + " " + pattern);
                    }
                });
            }
        }
        // Before signing in, one's own password, a member's own pages that a link guards, and what the kiosks' tokens
        // guard.
        open.removeIf(address -> address.matches("POST (/sign-in/refused|/welcome|/accounts/me/password"
                + "|/checkin/pass/.*|/biometrics/consent/\\{token}/.*|/meetings/leave/\\{token}.*|/api/kiosk/v1/.*)"));
        assertThat(open).isEmpty();
    }

    private HttpResponse<String> attempt(HttpMethod method, String pattern) {
        String path = pattern.replaceAll(
                "\\{[^}]+}",
                UUID.fromString("0190b1c0-0000-7000-8000-000000000000").toString());
        return path.startsWith("/api/")
                ? visitor.send(method.name(), path, "Authorization", Visitor.basic("auditor", PASSWORD))
                : visitor.send(method.name(), path, "X-CSRF-TOKEN", visitor.token());
    }

    @Test
    void asksProgramsForTheirCredentialsInAProblem() {
        var answer = visitor.get("/api/v1/members", "Accept", "application/json", "Accept-Language", "zh-CN");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("/problems/shared/unauthorized").contains("请先登录");
    }

    @Test
    void asksKiosksForTheirToken() {
        for (String header : List.of("Bearer not-a-token", Visitor.basic("administrator", PASSWORD))) {
            var answer = visitor.send("POST", "/api/kiosk/v1/sync", "Authorization", header);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
        }
    }

    @Test
    void describesTheInterfacesToWhoeverSignsIn() {
        assertThat(visitor.get("/v3/api-docs", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        var answer = visitor.get("/v3/api-docs", "Authorization", Visitor.basic("door", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"basic\"", "\"bearer\"");
    }

    @Test
    void showsWordsAndTheMenuWhereThereIsNothing() {
        visitor.signIn("door", PASSWORD);
        var missing = visitor.get("/nowhere");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing at this address").contains("Main menu");

        var mistyped = visitor.get("/members/nobody");
        assertThat(mistyped.statusCode()).as("where an id belongs").isEqualTo(404);
        assertThat(mistyped.body()).contains("There is nothing at this address").contains("Main menu");

        var forbidden = visitor.get("/accounts");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Your account may not do this").contains("Main menu");
    }

    @Test
    void tellsTheBrowserToBeStrict() {
        var headers = visitor.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
        assertThat(visitor.get("/sign-in", "Accept-Language", "zh-CN,zh;q=0.9").body())
                .contains("lang=\"zh-CN\"");
        assertThat(visitor.get("/sign-in", "Accept-Language", "fr").body()).contains("lang=\"en\"");
        visitor.get("/sign-in?lang=zh");
        assertThat(visitor.get("/sign-in").body()).contains("lang=\"zh-CN\"");
    }

    private String account(String username) {
        return String.valueOf(
                jdbc.queryForObject("select id from security_account where username = ?", UUID.class, username));
    }

    private long traces(String kind, String subject) {
        return jdbc.queryForObject(
                "select count(*) from trail_entry where kind = ? and subject = ?", Long.class, kind, subject);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect: " + answer.statusCode());
    }

    private static String complaint(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*<p class=\"error\"[^>]*>([^<]*)<.*", "$1");
    }
}
