package dev.rollcall.server.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the measured server keeps its data, as durable as in production. */
record BenchDatabase(String name, Map<String, Object> settings, @Nullable EmbeddedPostgres cluster)
        implements AutoCloseable {

    /** PostgreSQL with its standard settings: every commit is on disk before it is answered. */
    static BenchDatabase postgresql() throws IOException {
        EmbeddedPostgres cluster = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", cluster.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "");
        return new BenchDatabase("PostgreSQL", settings, cluster);
    }

    /** H2 in a file, as {@code application.yaml} says. */
    static BenchDatabase h2(Path home) {
        return new BenchDatabase("H2", Map.of("rollcall.home", home.toString()), null);
    }

    @Override
    public void close() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }
}
