package dev.rollcall.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.SeededServer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interfaces is whole: what programs may call is in it, with a sentence that says what it does. */
@SeededServer
class OpenApiIT {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryCallOfBothInterfaces() {
        JsonNode paths = description("").path("paths");
        Set<String> described = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(call -> {
            described.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            assertThat(call.getValue().path("summary").asString(""))
                    .as(call.getKey() + " " + path.getKey())
                    .isNotBlank();
        }));

        assertThat(described).containsExactlyInAnyOrderElementsOf(calls("/api/"));
    }

    @Test
    void tellsIntegratorsAndKiosksApart() {
        assertThat(description("/integrators").path("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"));
        assertThat(description("/kiosks").path("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("/api/kiosk/v1/"));
    }

    private Set<String> calls(String prefix) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> calls(mapping).stream())
                .filter(call -> call.contains(" " + prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> calls(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .toList();
    }

    private JsonNode description(String group) {
        var answer = new Visitor(port)
                .get("/v3/api-docs" + group, "Authorization", Visitor.basic("door", SeededServer.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
