package dev.rollcall.server.trail;

import dev.rollcall.server.shared.Actors;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Inserts entries and nothing else; refused outside a transaction. */
@Component
class TrailWriter {
    private final TrailEntryRepository entries;
    private final Ids ids;
    private final Clock clock;
    private final Actors actors;
    private final JsonMapper json = JsonMapper.builder().build();

    TrailWriter(TrailEntryRepository entries, Ids ids, Clock clock, Actors actors) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
        this.actors = actors;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Traceable fact) {
        entries.save(new TrailEntry(
                ids.next(),
                clock.instant(),
                fact,
                actors.current(),
                json.writeValueAsString(new TreeMap<>(fact.traceFacts()))));
    }
}
