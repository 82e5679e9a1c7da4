package dev.rollcall.server.endtoend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/** What an integrator's program does with {@code /api/v1}. */
final class Integrator {
    private final RestClient http;

    Integrator(Server server) {
        this.http = RestClient.builder()
                .baseUrl(server.url() + "/api/v1")
                .defaultHeaders(headers -> headers.setBasicAuth(Server.ADMINISTRATOR, Server.PASSWORD))
                .build();
    }

    UUID register(String number) {
        return post("/members", Map.of("number", number, "name", number)).id();
    }

    void consent(UUID member) {
        http.put().uri("/members/{id}/consent", member).retrieve().toBodilessEntity();
    }

    /** Patient with a face engine that is still opening after the server's start. */
    void enrol(UUID member, Path photo) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                send(member, photo);
                return;
            } catch (HttpServerErrorException.ServiceUnavailable starting) {
                if (attempt == 20) {
                    throw starting;
                }
                Thread.sleep(500);
            }
        }
    }

    private void send(UUID member, Path photo) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("photo", new FileSystemResource(photo));
        http.post()
                .uri("/members/{id}/photos", member)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toBodilessEntity();
    }

    /** Plans a meeting of one session whose check-in is open from {@code now} for three hours; answers the session. */
    UUID planMeeting(Instant now, Collection<UUID> invited) {
        var session = Map.of(
                "title", "Opening",
                "venue", "Great Hall",
                "zone", "Asia/Shanghai",
                "opensAt", now.minusSeconds(60),
                "startsAt", now.plusSeconds(3600),
                "lateAfter", now.plusSeconds(3600),
                "closesAt", now.plusSeconds(10_800),
                "endsAt", now.plusSeconds(10_800));
        UUID meeting = post("/meetings", Map.of("title", "Plenary", "sessions", List.of(session)))
                .id();
        http.put()
                .uri("/meetings/{id}/roster", meeting)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("members", invited))
                .retrieve()
                .toBodilessEntity();
        return require(http.get().uri("/meetings/{id}", meeting).retrieve().body(Meeting.class))
                .sessions()
                .get(0)
                .id();
    }

    String pairingCode(String kiosk) {
        return require(http.post()
                        .uri("/devices/invitations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("name", kiosk))
                        .retrieve()
                        .body(Code.class))
                .code();
    }

    /** The text of a printed code, to be drawn. */
    String printedCode(UUID member) {
        return require(http.post()
                        .uri("/members/{id}/codes", member)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("revokeEarlier", true))
                        .retrieve()
                        .body(PrintedCode.class))
                .text();
    }

    String oneTimeCode(UUID member) {
        return require(http.post()
                        .uri("/members/{id}/one-time-code", member)
                        .retrieve()
                        .body(Code.class))
                .code();
    }

    /** The address of a member's pass, for their phone. */
    String passLink(UUID member) {
        return require(http.post()
                        .uri("/members/{id}/pass-link", member)
                        .retrieve()
                        .body(Link.class))
                .url();
    }

    void giveCard(UUID member, String number) {
        http.post()
                .uri("/members/{id}/cards", member)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("number", number))
                .retrieve()
                .toBodilessEntity();
    }

    /** Every event the server recorded of a session. */
    List<CheckIn> checkIns(UUID session) {
        List<CheckIn> all = new ArrayList<>();
        Long offset = 0L;
        while (offset != null) {
            CheckInPage page = require(http.get()
                    .uri("/check-ins?session={session}&offset={offset}&limit=500", session, offset)
                    .retrieve()
                    .body(CheckInPage.class));
            all.addAll(page.items());
            offset = page.next();
        }
        return all;
    }

    private Created post(String path, Object body) {
        return require(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Created.class));
    }

    private static <T> T require(@Nullable T body) {
        if (body == null) {
            throw new AssertionError("the server answered nothing");
        }
        return body;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Created(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meeting(List<Created> sessions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Code(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PrintedCode(String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(String url) {}

    record CheckInPage(List<CheckIn> items, @Nullable Long next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CheckIn(UUID id, @Nullable UUID member, String verdict, String ruling, String method) {}
}
