package dev.rollcall.server.biometrics.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Takes what was erased out of the very file of an H2 database, which never writes over a deleted row: the file is made anew from
 * what is left when the server stops, after everything else that uses the database and before its connections close.
 *
 * <p>That it is due is a file in the home folder ({@link ErasureMark}), so a kill only puts it off to the next orderly stop. Other
 * databases reclaim their space in ways of their own and are left alone.
 */
class ErasedPages implements DestructionAwareBeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(ErasedPages.class);

    private final @Nullable String url;
    private final String user;
    private final String password;
    private final Path mark;

    ErasedPages(Environment environment) {
        this.url = environment.getProperty("spring.datasource.url");
        this.user = environment.getProperty("spring.datasource.username", "");
        this.password = environment.getProperty("spring.datasource.password", "");
        this.mark = ErasureMark.in(Path.of(environment.getRequiredProperty("rollcall.home")));
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof DataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof DataSource && url != null && url.startsWith("jdbc:h2:file:") && Files.exists(mark)) {
            compact(url);
        }
    }

    private void compact(String file) {
        try (var connection = DriverManager.getConnection(file, user, password);
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
            Files.deleteIfExists(mark);
            log.info("database file made anew without what was erased");
        } catch (SQLException | IOException failed) {
            log.error(
                    "database file not made anew, what was erased may still lie in it; tried again at the next stop",
                    failed);
        }
    }
}
