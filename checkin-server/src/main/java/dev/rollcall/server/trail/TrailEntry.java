package dev.rollcall.server.trail;

import dev.rollcall.server.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail; written once. */
@Entity
@Table(name = "trail_entry")
class TrailEntry {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String actorKind;

    @Column(nullable = false)
    private String actorId;

    /** Canonical JSON: keys sorted, no white space. */
    @Column(nullable = false)
    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected TrailEntry() {}

    TrailEntry(UUID id, Instant recordedAt, Traceable fact, Actor actor, String facts) {
        this.id = id;
        this.recordedAt = recordedAt;
        this.kind = fact.traceKind();
        this.subject = fact.traceSubject();
        this.actorKind = actor.kind().name();
        this.actorId = actor.id();
        this.facts = facts;
    }
}
