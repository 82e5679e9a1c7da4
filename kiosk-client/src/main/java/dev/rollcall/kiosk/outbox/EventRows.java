package dev.rollcall.kiosk.outbox;

import dev.rollcall.protocol.CheckInAnswers.Answer;
import dev.rollcall.protocol.CheckInAnswers.Ruling;
import dev.rollcall.protocol.CheckInEvent;
import dev.rollcall.protocol.ClaimEvidence;
import dev.rollcall.protocol.KioskAdmission;
import dev.rollcall.protocol.SignedCheckIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the outbox, on one connection inside one transaction. */
final class EventRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;

    EventRows(Connection connection) {
        this.connection = connection;
    }

    record Counts(int pending, int disputed) {}

    /** Counts up inside this transaction, so that a number is used if and only if its event is kept. */
    long nextSequence() throws SQLException {
        try (PreparedStatement count =
                        connection.prepareStatement("update outbox_sequence set last_sequence = last_sequence + 1");
                PreparedStatement read = connection.prepareStatement("select last_sequence from outbox_sequence")) {
            count.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void insert(SignedCheckIn signed) throws SQLException {
        CheckInEvent event = signed.event();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox_event (event_id, device_sequence, session_id, member_id, verdict, device_time, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, event.id());
            insert.setLong(2, event.deviceSequence());
            insert.setObject(3, event.sessionId());
            insert.setObject(4, event.memberId());
            insert.setString(5, event.verdict().name());
            insert.setObject(6, stored(event.deviceTime()));
            insert.setString(7, JSON.writeValueAsString(signed));
            insert.executeUpdate();
        }
    }

    List<SignedCheckIn> pending(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body from outbox_event where ruling is null order by device_sequence limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<SignedCheckIn> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows.getString(1)));
                }
                return events;
            }
        }
    }

    int settle(Answer answer, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox_event set ruling = ?, first_at = ?, reason = ?, answered_at = ?"
                        + " where event_id = ? and ruling is null")) {
            update.setString(1, answer.ruling().name());
            update.setObject(2, stored(answer.firstAt()));
            update.setString(3, answer.reason());
            update.setObject(4, stored(at));
            update.setObject(5, answer.id());
            return update.executeUpdate();
        }
    }

    /** Only what the server believed and recorded goes; its refusals stay with their evidence. */
    void forgetBelieved(Instant answeredBefore) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox_event where answered_at < ?"
                + " and ruling in ('ADMITTED', 'ALREADY_ADMITTED', 'RECORDED')")) {
            delete.setObject(1, stored(answeredBefore));
            delete.executeUpdate();
        }
    }

    List<KioskAdmission> pendingAdmissions() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select session_id, member_id, device_time"
                        + " from outbox_event where ruling is null and verdict = 'WELCOME' and member_id is not null");
                ResultSet rows = select.executeQuery()) {
            List<KioskAdmission> admissions = new ArrayList<>();
            while (rows.next()) {
                admissions.add(new KioskAdmission(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return admissions;
        }
    }

    List<Outbox.Kept> newest(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body, ruling from outbox_event order by device_sequence desc limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Outbox.Kept> kept = new ArrayList<>();
                while (rows.next()) {
                    String ruling = rows.getString(2);
                    kept.add(new Outbox.Kept(event(rows.getString(1)), ruling == null ? null : Ruling.valueOf(ruling)));
                }
                return kept;
            }
        }
    }

    /** What names the claims by which somebody passed here after {@code since}. */
    List<String> usedReferences(Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from outbox_event"
                + " where verdict in ('WELCOME', 'GOODBYE') and device_time > ? order by device_sequence")) {
            select.setObject(1, stored(since));
            try (ResultSet rows = select.executeQuery()) {
                List<String> references = new ArrayList<>();
                while (rows.next()) {
                    ClaimEvidence claim = event(rows.getString(1)).event().claim();
                    if (claim != null && claim.reference() != null) {
                        references.add(claim.reference());
                    }
                }
                return references;
            }
        }
    }

    List<Outbox.Disputed> disputed() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select body, reason from outbox_event where ruling = 'DISPUTED' order by device_sequence");
                ResultSet rows = select.executeQuery()) {
            List<Outbox.Disputed> disputed = new ArrayList<>();
            while (rows.next()) {
                String reason = rows.getString(2);
                disputed.add(new Outbox.Disputed(event(rows.getString(1)), reason == null ? "" : reason));
            }
            return disputed;
        }
    }

    Counts counts() throws SQLException {
        try (PreparedStatement count =
                        connection.prepareStatement("select (select count(*) from outbox_event where ruling is null),"
                                + " (select count(*) from outbox_event where ruling = 'DISPUTED')");
                ResultSet row = count.executeQuery()) {
            row.next();
            return new Counts(row.getInt(1), row.getInt(2));
        }
    }

    private static SignedCheckIn event(String body) {
        return JSON.readValue(body, SignedCheckIn.class);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
