package dev.rollcall.server.security.signin;

import dev.rollcall.server.security.accounts.Credentials;
import dev.rollcall.server.shared.SignedIn;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who signed in, and with which version of the account; the name everywhere else is the account's id. */
record SignedInAccount(UUID id, long version, String displayName)
        implements SignedIn, AuthenticatedPrincipal, Serializable {
    static SignedInAccount of(Credentials account) {
        return new SignedInAccount(account.id(), account.version(), account.displayName());
    }

    @Override
    public String getName() {
        return id.toString();
    }
}
