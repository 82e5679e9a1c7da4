package dev.rollcall.server.meetings.papers;

import dev.rollcall.server.meetings.Papers;
import dev.rollcall.server.meetings.PapersPlaced;
import dev.rollcall.server.meetings.SessionId;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where papers lie, in the table of V105. */
@Service
class PapersDesk implements Papers {
    private static final Logger log = LoggerFactory.getLogger(PapersDesk.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PapersDesk(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, URI> at(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<SessionId, URI>();
        jdbc.sql("select session_id, address from meeting_papers where session_id in (:sessions)")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .query(row -> {
                    found.put(new SessionId(row.getObject(1, UUID.class)), URI.create(row.getString(2)));
                });
        return found;
    }

    @Override
    @Transactional
    public void place(SessionId session, @Nullable URI address) {
        URI wanted = address == null ? null : PapersAddress.of(address).uri();
        hold(session);
        if (Objects.equals(at(List.of(session)).get(session), wanted)) {
            return;
        }
        jdbc.sql("delete from meeting_papers where session_id = ?")
                .param(session.value())
                .update();
        if (wanted != null) {
            jdbc.sql("insert into meeting_papers (session_id, address) values (?, ?)")
                    .params(session.value(), wanted.toString())
                    .update();
        }
        events.publishEvent(new PapersPlaced(session, wanted));
        log.info("papers placed sessionId={} anywhere={}", session, wanted != null);
    }

    /** Makes others who change this session wait. */
    private void hold(SessionId session) {
        boolean known = jdbc.sql("select session_id from meeting_session where session_id = ? for update")
                .param(session.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw PapersProblem.unknownSession(session);
        }
    }
}
