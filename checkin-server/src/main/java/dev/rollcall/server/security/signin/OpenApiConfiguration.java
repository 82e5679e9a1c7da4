package dev.rollcall.server.security.signin;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes both interfaces with the way to sign in to each. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String INTEGRATORS = "/api/v1/**";
    private static final String KIOSKS = "/api/kiosk/v1/**";

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Rollcall")
                        .version(built == null ? "development" : built.getVersion())
                        .description("Attendance and check-in for deliberative assemblies. Errors are RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                "account",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "kiosk",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    @Bean
    GroupedOpenApi integratorApi() {
        return group("integrators", INTEGRATORS, KIOSKS, "account");
    }

    @Bean
    GroupedOpenApi kioskApi() {
        return group("kiosks", KIOSKS, INTEGRATORS, "kiosk");
    }

    /** @param others left out by name: what the settings say of all paths is added to those of a group */
    private static GroupedOpenApi group(String name, String paths, String others, String scheme) {
        return GroupedOpenApi.builder()
                .group(name)
                .packagesToScan("dev.rollcall.server")
                .pathsToMatch(paths)
                .pathsToExclude(others)
                .addOpenApiCustomizer(api -> api.addSecurityItem(new SecurityRequirement().addList(scheme)))
                .build();
    }
}
