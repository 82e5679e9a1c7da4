package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.Channel;
import dev.rollcall.server.members.Language;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberStatus;
import dev.rollcall.server.members.Sex;
import dev.rollcall.server.members.tenure.Standing;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person in the register; the number is unique by {@code member_number_unique} (V020). */
@Entity
@Table(name = "member")
class Member {
    @EmbeddedId
    private MemberId id;

    @Version
    private @Nullable Long version;

    private String number;
    private String name;
    private String pinyin;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String sector;
    private String title;
    private String employer;
    private String mobile;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    /** Bound as the day it is: as a java.sql.Date in UTC it would be the day before, east of Greenwich. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate statusSince;

    private String statusReason;

    /** Follows the status, by {@code member_serving_follows_status} (V070); lists filter by it. */
    @SuppressWarnings("UnusedVariable") // JPA reads it
    private boolean serving;

    private Instant registeredAt;
    private Instant changedAt;

    /** When the member was anonymised; from then on nothing may be entered again (V088). */
    private @Nullable Instant anonymisedAt;

    @ElementCollection
    @CollectionTable(name = "member_search_term", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "term")
    private Set<String> terms = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init")
    Member(MemberId id, MemberFacts facts, Standing standing, Instant now) {
        this.id = id;
        this.registeredAt = now;
        this.status = standing.status();
        this.statusSince = standing.since();
        this.statusReason = standing.reason();
        this.serving = status == MemberStatus.SERVING;
        take(facts, now);
    }

    /** Takes the new facts and says which of them differ; none differing changes nothing. */
    Set<String> correct(MemberFacts facts, Instant now) {
        refuseAnonymised();
        Set<String> changed = facts.differencesTo(facts());
        if (!changed.isEmpty()) {
            take(facts, now);
        }
        return changed;
    }

    void refuseAnonymised() {
        if (anonymisedAt != null) {
            throw MemberProblem.anonymised();
        }
    }

    private void take(MemberFacts facts, Instant now) {
        boolean found = facts.number().equals(number)
                && facts.name().equals(name)
                && facts.pinyin().equals(pinyin);
        number = facts.number();
        name = facts.name();
        pinyin = facts.pinyin();
        sex = facts.sex();
        sector = facts.sector();
        title = facts.title();
        employer = facts.employer();
        mobile = facts.mobile();
        email = facts.email();
        language = facts.language();
        channel = facts.channel();
        changedAt = now;
        if (!found) { // the terms are read only then
            Set<String> wanted = SearchTerms.of(number, name, pinyin);
            terms.retainAll(wanted);
            terms.addAll(wanted);
        }
    }

    MemberFacts facts() {
        return new MemberFacts(number, name, pinyin, sex, sector, title, employer, mobile, email, language, channel);
    }

    Standing standing() {
        return new Standing(status, statusSince, statusReason);
    }

    MemberCard card(boolean hasPortrait) {
        return new MemberCard(
                id, version(), facts(), standing(), registeredAt, changedAt, anonymisedAt != null, hasPortrait);
    }

    MemberId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
