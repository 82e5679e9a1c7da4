package dev.rollcall.server.assembly.identity;

import dev.rollcall.server.assembly.Assembly;
import dev.rollcall.server.assembly.AssemblyChanged;
import dev.rollcall.server.assembly.Identity;
import dev.rollcall.server.shared.AssemblyName;
import dev.rollcall.server.shared.RollcallProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps name and emblem. Every page asks for the name, so it is read from the database every few seconds at most. */
@Service
class IdentityDesk implements Assembly, AssemblyName {
    static final int LONGEST = 60;
    private static final Logger log = LoggerFactory.getLogger(IdentityDesk.class);
    /** How late a name may be that was said on another server. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final IdentityRow row;
    private final RollcallProperties installation;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Read last;

    IdentityDesk(IdentityRow row, RollcallProperties installation, ApplicationEventPublisher events, Clock clock) {
        this.row = row;
        this.installation = installation;
        this.events = events;
        this.clock = clock;
    }

    private record Read(String name, Instant at) {}

    /** A page that says that the database is away is called something, too. */
    @Override
    public String get() {
        Read read = last;
        Instant now = clock.instant();
        if (read != null && now.isBefore(read.at().plus(FRESH))) {
            return read.name();
        }
        String name;
        try {
            name = identity().name();
        } catch (DataAccessException away) {
            name = read == null ? installation.assembly() : read.name();
        }
        last = new Read(name, now);
        return name;
    }

    @Override
    public Identity identity() {
        return row.read().orElseGet(() -> new Identity(installation.assembly(), null));
    }

    @Override
    public Optional<byte[]> emblem() {
        return row.emblem();
    }

    /** @throws IdentityProblem if it is empty or too long */
    @Transactional
    public void rename(String typed) {
        String name = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (name.isEmpty()) {
            throw IdentityProblem.noName();
        }
        if (name.length() > LONGEST) {
            throw IdentityProblem.nameTooLong();
        }
        Identity before = identity();
        if (!name.equals(before.name())) {
            row.name(name);
            tell(new Identity(name, before.emblem()));
        }
    }

    /** @throws IdentityProblem if it is no picture that can be shown */
    @Transactional
    public void bear(byte[] upload) {
        keep(Emblem.from(upload));
    }

    /** Back to the seal. */
    @Transactional
    public void bearNone() {
        keep(null);
    }

    private void keep(@Nullable Emblem emblem) {
        Identity before = identity();
        String mark = emblem == null ? null : emblem.mark();
        if (!Objects.equals(before.emblem(), mark)) {
            row.emblem(before.name(), emblem);
            tell(new Identity(before.name(), mark));
        }
    }

    private void tell(Identity now) {
        events.publishEvent(new AssemblyChanged(now));
        log.info("assembly changed emblem={}", now.emblem());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AssemblyChanged changed) {
        last = new Read(changed.now().name(), clock.instant());
    }
}
