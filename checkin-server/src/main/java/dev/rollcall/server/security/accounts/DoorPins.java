package dev.rollcall.server.security.accounts;

import dev.rollcall.protocol.KioskStaff;
import dev.rollcall.protocol.SecretHash;
import dev.rollcall.server.shared.DoorStaff;
import dev.rollcall.server.shared.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff at the door and their PINs, kept as kiosks compare them. Thread-safe. */
@Service
class DoorPins implements DoorStaff {
    private static final Logger log = LoggerFactory.getLogger(DoorPins.class);
    private static final Pattern PIN = Pattern.compile("[0-9]{6,8}");
    /** About 50 ms on a kiosk; a PIN stays for months, so this is twice what a one-time code gets. */
    private static final int ITERATIONS = 200_000;

    private static final int SALT_BYTES = 16;

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    DoorPins(AccountRepository accounts, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @throws AccountProblem if the PIN is no good, or the account may not admit at a door */
    @Transactional
    public void set(UUID id, String pin) {
        if (!PIN.matcher(pin).matches() || isEasy(pin)) {
            throw AccountProblem.pin();
        }
        if (!admits(accounts.findById(id).orElseThrow(AccountProblem::unknown).view())) {
            throw AccountProblem.notAtTheDoor();
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        SecretHash hash = SecretHash.of(pin, salt, ITERATIONS);
        delete(id);
        jdbc.sql("insert into security_door_pin (account_id, salt, iterations, hash, set_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        hash.salt(),
                        hash.iterations(),
                        hash.hash(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AccountFact.DoorPinSet(id));
        log.info("door pin set account={}", id);
    }

    @Transactional
    public void remove(UUID id) {
        if (delete(id) > 0) {
            events.publishEvent(new AccountFact.DoorPinRemoved(id));
            log.info("door pin removed account={}", id);
        }
    }

    private int delete(UUID id) {
        return jdbc.sql("delete from security_door_pin where account_id = ?")
                .param(id)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean has(UUID id) {
        return jdbc.sql("select count(*) from security_door_pin where account_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public List<KioskStaff> all() {
        Map<UUID, SecretHash> pins = new HashMap<>();
        jdbc.sql("select account_id, salt, iterations, hash from security_door_pin")
                .query(row -> {
                    pins.put(
                            row.getObject("account_id", UUID.class),
                            new SecretHash(row.getBytes("salt"), row.getInt("iterations"), row.getBytes("hash")));
                });
        return accounts.findAllByOrderByUsername().stream()
                .map(Account::view)
                .filter(account -> account.enabled() && admits(account))
                .map(account -> new KioskStaff(account.id(), account.displayName(), pins.get(account.id())))
                .sorted(Comparator.comparing(KioskStaff::name).thenComparing(KioskStaff::accountId))
                .toList();
    }

    static boolean admits(AccountView account) {
        return account.roles().stream().anyMatch(Role::admitsAtTheDoor);
    }

    /** The first that anybody tries: one digit again and again, or counting up or down. */
    private static boolean isEasy(String pin) {
        int step = pin.charAt(1) - pin.charAt(0);
        for (int i = 2; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }
}
