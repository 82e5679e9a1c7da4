package dev.rollcall.server.shared;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code rollcall.home} absolute before anything reads it: H2 refuses a path such as {@code data}. */
class HomeFolder implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String home = environment.getProperty("rollcall.home", "./data");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "absolute home",
                        Map.of(
                                "rollcall.home",
                                Path.of(home).toAbsolutePath().normalize().toString())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
