package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.checkin.codes.CodeFact.CodeIssued;
import dev.rollcall.server.checkin.codes.CodeFact.CodeRevoked;
import dev.rollcall.server.checkin.signing.KeyRing;
import dev.rollcall.server.shared.Actor;
import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues codes that live until withdrawn, and withdraws them. Thread-safe; each act is one transaction with its facts. */
@Service
public class IssuedCodes {
    private static final Logger log = LoggerFactory.getLogger(IssuedCodes.class);
    private static final int ID_BYTES = 8;

    private final CodeBook book;
    private final KeyRing keys;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    IssuedCodes(CodeBook book, KeyRing keys, Ids ids, Clock clock, Actors actors, ApplicationEventPublisher events) {
        this.book = book;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
        this.events = events;
    }

    /**
     * Issues one code to each holder, together.
     *
     * @param revokeEarlier whether codes of the same kind that the holders have stop to count
     */
    @Transactional
    public List<IssuedCode> issue(Kind kind, Collection<UUID> holders, boolean revokeEarlier) {
        List<UUID> each = holders.stream().distinct().toList();
        if (revokeEarlier) {
            book.counting(kind, each).forEach(this::revoke);
        }
        Instant now = clock.instant();
        UUID batch = ids.next();
        String key = keys.current();
        List<IssuedCode> codes = each.stream()
                .map(holder -> new IssuedCode(newId(), batch, kind, holder, key, now, null))
                .toList();
        book.keep(codes, actors.current());
        codes.forEach(code -> events.publishEvent(new CodeIssued(code)));
        log.info("codes issued kind={} count={} batch={}", kind, codes.size(), batch);
        return codes;
    }

    /** Withdraws a code; one already withdrawn stays so. */
    @Transactional
    public IssuedCode revoke(String id) {
        IssuedCode code = book.find(id).orElseThrow(CodeProblem::unknown);
        revoke(code);
        return code;
    }

    /** Withdraws every code signed by a key other than the current one; the answer is how many. */
    @Transactional
    public int revokeAllOfRetiredKeys() {
        List<IssuedCode> old = book.countingUnderOtherKeysThan(keys.current());
        old.forEach(this::revoke);
        return old.size();
    }

    private void revoke(IssuedCode code) {
        Actor by = actors.current();
        if (book.revoke(code.id(), clock.instant(), by)) {
            events.publishEvent(new CodeRevoked(code.id(), code.holder()));
            log.info("code revoked code={}", code.id());
        }
    }

    /** What to draw for {@code code}; empty when it no longer counts or its key no longer signs. */
    public Optional<String> text(IssuedCode code) {
        return code.counts() ? keys.sign(code.keyId(), code.entry()) : Optional.empty();
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
