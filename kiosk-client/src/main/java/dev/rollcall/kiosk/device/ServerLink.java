package dev.rollcall.kiosk.device;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the server: one question, one answer, every call bounded in time. Thread-safe.
 *
 * <p>Never throws for what a network does; see {@link Reply}. Redirects are not followed, a device token must not travel.
 */
public final class ServerLink {
    /** A hall's network is slow at its worst, not absent. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A portrait is some 20 KB; whatever is much larger is none. */
    public static final int LARGEST_FILE = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final @Nullable String token;
    private final Clock clock;
    private final Duration limit;
    private final HttpClient client;

    private ServerLink(URI server, @Nullable String token, Clock clock, Duration limit, HttpClient client) {
        this.server = server;
        this.token = token;
        this.clock = clock;
        this.limit = limit;
        this.client = client;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** A line on which the kiosk is still a stranger. */
    public static ServerLink anonymous(URI server, Clock clock, Duration limit) {
        return new ServerLink(server, null, clock, limit, client());
    }

    /**
     * The line of a paired kiosk.
     *
     * @param limit most time for one call, from connecting to the last byte of the answer
     */
    public static ServerLink of(Pairing pairing, Clock clock, Duration limit) {
        return new ServerLink(pairing.server(), pairing.token(), clock, limit, client());
    }

    /** The same line with another limit, for questions that the server takes its time to answer. */
    public ServerLink withLimit(Duration other) {
        return new ServerLink(server, token, clock, other, client);
    }

    /** Posts {@code body} to {@code path} and reads the answer as {@code type}. */
    public <T> Reply<T> post(String path, Object body, Class<T> type) throws InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return call(request.build(), (response, trip) -> read(response, trip, type));
    }

    /** Gets the bytes at {@code path}, of no more than {@link #LARGEST_FILE}. */
    public Reply<byte[]> get(String path) throws InterruptedException {
        return call(request(path).header("Accept", "*/*").GET().build(), ServerLink::bytes);
    }

    private <T> Reply<T> call(HttpRequest request, Reading<T> reading) throws InterruptedException {
        Instant sentAt = clock.instant();
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            // The request's own time-out ends with the headers; a body that trickles must not hold the thread either.
            HttpResponse<byte[]> response = call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return reading.of(response, new Reply.RoundTrip(sentAt, Duration.between(sentAt, clock.instant())));
        } catch (ExecutionException failed) {
            return new Reply.Unreachable<>(faultOf(failed.getCause()));
        } catch (TimeoutException tooLong) {
            return new Reply.Unreachable<>(Reply.Fault.TIMED_OUT);
        } finally {
            call.cancel(true);
        }
    }

    /** What an answer says. */
    private interface Reading<T> {
        Reply<T> of(HttpResponse<byte[]> response, Reply.RoundTrip trip);
    }

    private static Reply<byte[]> bytes(HttpResponse<byte[]> response, Reply.RoundTrip trip) {
        int status = response.statusCode();
        if (status == 200 && response.body().length > 0 && response.body().length <= LARGEST_FILE) {
            return new Reply.Answered<>(response.body(), trip);
        }
        return status >= 400 ? new Reply.Refused<>(status, problemCode(response)) : new Reply.Nonsense<>(status);
    }

    private HttpRequest.Builder request(String path) {
        String base = server.toString();
        String address = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(limit);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static <T> Reply<T> read(HttpResponse<byte[]> response, Reply.RoundTrip clock, Class<T> type) {
        int status = response.statusCode();
        try {
            if (status == 200 || status == 201) {
                T body = JSON.readValue(response.body(), type);
                return body == null ? new Reply.Nonsense<>(status) : new Reply.Answered<>(body, clock);
            }
            return status >= 400 ? new Reply.Refused<>(status, problemCode(response)) : new Reply.Nonsense<>(status);
        } catch (JacksonException | NullPointerException notOurs) {
            // Records of the wire refuse a missing part with a NullPointerException.
            return new Reply.Nonsense<>(status);
        }
    }

    private static String problemCode(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            String type = problem == null ? "" : problem.path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        } catch (JacksonException noProblemDetail) {
            return "";
        }
    }

    private static Reply.Fault faultOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Reply.Fault.TLS;
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return Reply.Fault.UNKNOWN_HOST;
            }
            if (cause instanceof HttpConnectTimeoutException || cause instanceof HttpTimeoutException) {
                return Reply.Fault.TIMED_OUT;
            }
        }
        for (Throwable cause = failure; cause instanceof IOException; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return Reply.Fault.CONNECTION_REFUSED;
            }
        }
        return Reply.Fault.BROKEN_OFF;
    }
}
