package dev.rollcall.server.members.retention;

import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.importing.Forgetting;
import dev.rollcall.server.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who is due and anonymises one member at a time. Thread-safe. */
@Service
class RetentionDesk {
    private static final Logger log = LoggerFactory.getLogger(RetentionDesk.class);
    /** What stands in the place of a name; {@code member_anonymised_says_nothing} (V088) knows it. */
    static final String NOBODY = "—";

    private static final int RANDOM_DIGITS = 12;

    private final JdbcClient jdbc;
    private final MembersProperties settings;
    private final ApplicationEventPublisher events;
    private final RegisterDay today;
    private final Clock clock;
    private final Ids ids;
    private final Forgetting imports;

    RetentionDesk(
            JdbcClient jdbc,
            MembersProperties settings,
            ApplicationEventPublisher events,
            RegisterDay today,
            Clock clock,
            Ids ids,
            Forgetting imports) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
        this.today = today;
        this.clock = clock;
        this.ids = ids;
        this.imports = imports;
    }

    /** Who left on this day or earlier is due. */
    LocalDate dueUntil() {
        return today.today().minus(settings.retention());
    }

    @Transactional(readOnly = true)
    public int countDue() {
        return jdbc.sql("select count(*)" + DUE)
                .param("day", dueUntil())
                .query(Integer.class)
                .single();
    }

    private static final String DUE =
            """
             from member where not serving and status <> 'SUSPENDED' and anonymised_at is null
            and status_since <= :day""";

    /** Who left longest ago first. */
    @Transactional(readOnly = true)
    public List<DueMember> due(int most) {
        return jdbc.sql("select member_id, number, name, status, status_since" + DUE
                        + " order by status_since, number fetch first :most rows only")
                .param("day", dueUntil())
                .param("most", most)
                .query((row, number) -> new DueMember(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        MemberStatus.valueOf(row.getString("status")),
                        row.getObject("status_since", LocalDate.class)))
                .list();
    }

    /** Somebody who may be anonymised, due or not. */
    @Transactional(readOnly = true)
    public DueMember candidate(MemberId id) {
        return read(id, "");
    }

    /**
     * Erases for good name, contacts, portrait, search terms, what the history says and what imports still hold, replaces
     * the number, and publishes {@link MemberAnonymised} before the commit, so that other modules erase what they keep. Id,
     * groups, terms and attendance stay.
     *
     * @param typed the member's number, as a second yes
     */
    @Transactional
    public void anonymise(MemberId id, String typed) {
        DueMember member = read(id, " for update");
        if (!member.number().equals(typed.strip())) {
            throw RetentionProblem.notConfirmed();
        }
        imports.forget(member.number(), member.name());
        UUID key = id.value();
        jdbc.sql(
                        """
                        update member set number = ?, name = ?, pinyin = '', sex = 'UNSTATED', title = '', employer = '',
                        mobile = '', email = '', language = 'UNSTATED', channel = 'UNSTATED', status_reason = '',
                        anonymised_at = ?, changed_at = ?, version = version + 1 where member_id = ?""")
                .params(freshNumber(), NOBODY)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .param(key)
                .update();
        for (String erasure : List.of(
                "delete from member_search_term where member_id = ?",
                "delete from member_portrait where member_id = ?",
                "update member_status set reason = '' where member_id = ?",
                "update member_change set before_words = '', after_words = '', reason = '' where member_id = ?")) {
            jdbc.sql(erasure).param(key).update();
        }
        events.publishEvent(new MemberAnonymised(id));
        log.info("member anonymised memberId={}", id);
    }

    private DueMember read(MemberId id, String lock) {
        var row = jdbc.sql("select number, name, status, status_since, anonymised_at from member where member_id = ?"
                        + lock)
                .param(id.value())
                .query((result, number) -> new Candidate(
                        new DueMember(
                                id,
                                result.getString("number"),
                                result.getString("name"),
                                MemberStatus.valueOf(result.getString("status")),
                                result.getObject("status_since", LocalDate.class)),
                        result.getObject("anonymised_at") != null))
                .optional()
                .orElseThrow(RetentionProblem::unknown);
        if (row.anonymised()) {
            throw RetentionProblem.already();
        }
        if (!row.member().status().hasLeft()) {
            throw RetentionProblem.stillInOffice();
        }
        return row.member();
    }

    /** The random tail of a fresh id: nothing leads from it to the old number. */
    private String freshNumber() {
        String id = ids.next().toString();
        return "ANON-" + id.substring(id.length() - RANDOM_DIGITS);
    }

    private record Candidate(DueMember member, boolean anonymised) {}
}
