package dev.rollcall.server.security.accounts;

import dev.rollcall.server.security.SecurityProperties;
import dev.rollcall.server.shared.Role;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the installation up once: with the seed of the settings, or by whoever opens the welcome page on this machine or
 * holds the token that only the log shows. The database, not this class, keeps it at once.
 */
@Component
public class FirstStart implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Accounts accounts;
    private final FirstStartRepository firstStart;
    private final SecurityProperties settings;
    private final TransactionTemplate transaction;
    private final AtomicBoolean done = new AtomicBoolean();
    private final String token = newToken();

    FirstStart(
            Accounts accounts,
            FirstStartRepository firstStart,
            SecurityProperties settings,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.firstStart = firstStart;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Before the first request can come. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isDone()) {
            return;
        }
        if (settings.seed().isEmpty()) {
            log.warn("no account yet: open /welcome; from another machine it asks for this setup token={}", token);
        } else {
            seed();
        }
    }

    /** Whether there is an account; remembered once it is true. */
    public boolean isDone() {
        if (!done.get() && firstStart.claimed()) {
            done.set(true);
        }
        return done.get();
    }

    boolean knows(String given) {
        return java.security.MessageDigest.isEqual(
                token.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                given.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Makes the first administrator; refused when anybody was faster. */
    void welcome(String username, String displayName, String password) {
        var wanted = new NewAccount(username, displayName, Set.of(Role.ADMINISTRATOR));
        transaction.executeWithoutResult(status -> firstStart.claim(accounts.create(wanted, password)));
    }

    private void seed() {
        try {
            transaction.executeWithoutResult(status -> settings.seed().stream()
                    .map(seed -> accounts.seed(
                            new NewAccount(seed.username(), seed.displayName(), seed.roles()), seed.password()))
                    .toList()
                    .stream()
                    .findFirst()
                    .ifPresent(firstStart::claim));
            log.info("accounts seeded count={}", settings.seed().size());
        } catch (AccountProblem faster) {
            if (!isDone()) {
                throw faster;
            }
        }
    }

    private static String newToken() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            letters.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
