package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.Ids;
import dev.rollcall.server.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of accounts. Thread-safe; each act is one transaction with its line in the trail. */
@Service
@Transactional
public class Accounts {
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The one spelling of a user name, whatever its case and width; whoever counts by name counts by this. */
    public static String fold(String username) {
        return NewAccount.fold(username);
    }

    /** @param username in any case and width */
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String username) {
        return accounts.findByUsername(NewAccount.fold(username)).map(Account::credentials);
    }

    /** Whether the account is enabled and unchanged since {@code version}. */
    @Transactional(readOnly = true)
    public boolean stands(UUID id, long version) {
        return accounts.stands(id, version);
    }

    @Transactional(readOnly = true)
    List<AccountView> all() {
        return accounts.findAllByOrderByUsername().stream().map(Account::view).toList();
    }

    @Transactional(readOnly = true)
    AccountView find(UUID id) {
        return known(id).view();
    }

    UUID create(NewAccount wanted, String password) {
        PasswordRule.check(wanted.username(), password);
        if (accounts.existsByUsername(wanted.username())) {
            throw AccountProblem.taken();
        }
        return insert(wanted, password);
    }

    /** Without the rule of passwords: what an operator writes into the settings is the operator's business. */
    UUID seed(NewAccount wanted, String password) {
        return insert(wanted, password);
    }

    private UUID insert(NewAccount wanted, String password) {
        var account = new Account(ids.next(), wanted, hash(password), clock.instant());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException taken) { // security_account_username, V010
            throw AccountProblem.taken();
        }
        events.publishEvent(new AccountFact.AccountCreated(account.id(), wanted.roles()));
        return account.id();
    }

    void grant(UUID id, Set<Role> roles, String actor) {
        Account account = known(id);
        if (!roles.contains(Role.ADMINISTRATOR) && account.holds(Role.ADMINISTRATOR)) {
            refuseTheLastOrOwn(account, actor);
        }
        account.grant(roles);
        events.publishEvent(new AccountFact.RolesChanged(id, roles));
    }

    void enable(UUID id, boolean wanted, String actor) {
        Account account = known(id);
        if (!wanted) {
            refuseTheLastOrOwn(account, actor);
        }
        account.enable(wanted);
        events.publishEvent(wanted ? new AccountFact.AccountEnabled(id) : new AccountFact.AccountDisabled(id));
    }

    void setPassword(UUID id, String password) {
        Account account = known(id);
        PasswordRule.check(account.username(), password);
        account.lock(hash(password));
        events.publishEvent(new AccountFact.PasswordSet(id));
    }

    boolean matches(UUID id, String password) {
        return passwords.matches(password, known(id).credentials().passwordHash());
    }

    private void refuseTheLastOrOwn(Account account, String actor) {
        if (account.id().toString().equals(actor)) {
            throw AccountProblem.ownAccount();
        }
        boolean another = accounts.lockEnabled().stream()
                .anyMatch(
                        other -> other.holds(Role.ADMINISTRATOR) && !other.id().equals(account.id()));
        if (account.holds(Role.ADMINISTRATOR) && !another) {
            throw AccountProblem.lastAdministrator();
        }
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    private Account known(UUID id) {
        return accounts.findById(id).orElseThrow(AccountProblem::unknown);
    }
}
