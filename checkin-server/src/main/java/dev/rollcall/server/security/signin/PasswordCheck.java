package dev.rollcall.server.security.signin;

import dev.rollcall.server.security.accounts.Accounts;
import dev.rollcall.server.security.accounts.Credentials;
import dev.rollcall.server.security.attempts.Attempts;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and password. An unknown name costs as much time as a wrong password and is answered by the same
 * words, so that nobody learns here who has an account.
 */
@Component
class PasswordCheck implements AuthenticationProvider {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final VerifiedPasswords verified;
    private final SignInRecord record;
    private final CompletableFuture<String> nobodysHash;

    PasswordCheck(
            Accounts accounts,
            PasswordEncoder passwords,
            Attempts attempts,
            VerifiedPasswords verified,
            SignInRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.verified = verified;
        this.record = record;
        // Aside: hashing takes as long as it should, and a start does not wait for it.
        this.nobodysHash = CompletableFuture.supplyAsync(
                () -> Objects.requireNonNull(passwords.encode("nobody has this password")));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = Accounts.fold(shortened(asked.getName()));
        String password = shortened(String.valueOf(asked.getCredentials()));
        Optional<Credentials> account = accounts.credentials(username).filter(Credentials::enabled);
        if (account.isEmpty() || !verified.knows(account.get(), password)) {
            check(username, password, account, address(asked));
        }
        return accepted(account.orElseThrow(), asked);
    }

    private void check(String username, String password, Optional<Credentials> account, String address) {
        attempts.pay(username, address).ifPresent(waiting -> {
            throw new TooManyAttempts(waiting);
        });
        String hash = account.map(Credentials::passwordHash).orElseGet(nobodysHash::join);
        boolean right = passwords.matches(password, hash);
        if (!right || account.isEmpty()) {
            record.keep(SignInFact.failed(
                    account.map(known -> known.id().toString()).orElse("unknown")));
            throw new BadCredentialsException("wrong user name or password");
        }
        attempts.giveBack(username, address);
        verified.remember(account.get(), password);
    }

    private static Authentication accepted(Credentials account, Authentication asked) {
        var authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        var accepted =
                UsernamePasswordAuthenticationToken.authenticated(SignedInAccount.of(account), null, authorities);
        accepted.setDetails(asked.getDetails());
        return accepted;
    }

    /** Hashing megabytes is a way to keep a server busy. */
    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "none";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
