package dev.rollcall.server.biometrics.templates;

import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.shared.RollcallProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers, as an empty file, that something was erased which may still lie in old pages of the database. */
@Component
class ErasureMark {
    private static final Logger log = LoggerFactory.getLogger(ErasureMark.class);

    private final Path file;

    ErasureMark(RollcallProperties settings) {
        this.file = in(settings.home());
    }

    static Path in(Path home) {
        return home.resolve("erased-since-compaction");
    }

    @Bean
    static ErasedPages erasedPages(Environment environment) {
        return new ErasedPages(environment);
    }

    @TransactionalEventListener
    void on(FaceErased erased) {
        set();
    }

    @TransactionalEventListener
    void on(MemberAnonymised anonymised) {
        set();
    }

    private void set() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.write(file, new byte[0]);
            }
        } catch (IOException unwritable) {
            log.error("not noted that the database file is to be made anew", unwritable);
        }
    }
}
