package dev.rollcall.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every test context a fresh database: H2 in memory, or a real embedded PostgreSQL when the system property
 * {@code rollcall.test.database} is {@code postgresql}. The setting {@code given} leaves a server as its own settings say.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("given".equals(environment.getProperty("rollcall.test.database"))) {
            return;
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        environment.getPropertySources().addFirst(new MapPropertySource("test database", fresh(name)));
        String home = Path.of("target", "test-homes", name).toAbsolutePath().toString();
        environment.getPropertySources().addFirst(new MapPropertySource("test home", Map.of("rollcall.home", home)));
    }

    /** How a server reaches a fresh database called {@code name}; for several servers that share one. */
    public static Map<String, Object> fresh(String name) {
        return "postgresql".equals(System.getProperty("rollcall.test.database"))
                ? postgresql(name)
                : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    private static Map<String, Object> postgresql(String name) {
        try (var connection = Cluster.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Map.of(
                "spring.datasource.url",
                Cluster.RUNNING.getJdbcUrl("postgres", name),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "",
                "spring.datasource.hikari.maximum-pool-size",
                8);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** One cluster for the whole JVM, started when first needed. */
    private static final class Cluster {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
