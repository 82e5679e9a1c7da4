package dev.rollcall.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** One story in order, since an installation begins only once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "rollcall.home=target/first-run")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunIT {
    private static final Map<String, String> FIRST = Map.of(
            "username", "first", "displayName", "林静", "password", "three small boats", "repeat", "three small boats");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @Order(1)
    void leadsEveryPageToTheWelcome() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/members").headers().firstValue("Location")).hasValue("/welcome");
        assertThat(visitor.get("/sign-in").headers().firstValue("Location")).hasValue("/welcome");
        assertThat(visitor.get("/welcome").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/console/tokens.css").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void asksForTheTokenOfTheLogFromElsewhere() {
        var visitor = new Visitor(port);
        visitor.get("/welcome");
        var withWrongToken = new java.util.HashMap<>(FIRST);
        withWrongToken.put("token", "AAAAA-AAAAA");
        var answer = visitor.post("/welcome", withWrongToken, "X-Forwarded-For", "192.0.2.7", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not the setup token");
        assertThat(accounts()).isZero();
    }

    @Test
    @Order(3)
    void refusesAWeakPasswordInWords() {
        var visitor = new Visitor(port);
        visitor.get("/welcome");
        var weak = new java.util.HashMap<>(FIRST);
        weak.put("password", "short");
        weak.put("repeat", "short");

        assertThat(visitor.post("/welcome", weak).body()).contains("too short: at least 12 characters");
        assertThat(accounts()).isZero();
    }

    @Test
    @Order(4)
    void makesOneAdministratorHoweverManyAskAtOnce() {
        var answers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    var visitor = new Visitor(port);
                    visitor.get("/welcome");
                    var form = new java.util.HashMap<>(FIRST);
                    form.put("username", "first" + number);
                    return visitor.post("/welcome", form).statusCode();
                }))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 302))
                .hasSize(1);
        assertThat(accounts()).isOne();
    }

    @Test
    @Order(5)
    void isGoneAfterwards() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/welcome").headers().firstValue("Location")).hasValue("/sign-in");
        String username = jdbc.queryForObject("select username from security_account", String.class);
        assertThat(visitor.signIn(username, "three small boats").headers().firstValue("Location"))
                .hasValue("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    private long accounts() {
        return jdbc.queryForObject("select count(*) from security_account", Long.class);
    }
}
