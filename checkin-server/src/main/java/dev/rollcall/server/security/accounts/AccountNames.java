package dev.rollcall.server.security.accounts;

import dev.rollcall.server.shared.ActorNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What accounts are called. Reads all of them: there are as many as people work here. Thread-safe. */
@Component
class AccountNames implements ActorNames {
    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        Map<String, String> names = new HashMap<>();
        accounts.findAll().stream().map(Account::view).forEach(account -> {
            for (String id : List.of(account.id().toString(), account.username())) {
                if (wanted.contains(id)) {
                    names.put(id, account.displayName());
                }
            }
        });
        return names;
    }
}
