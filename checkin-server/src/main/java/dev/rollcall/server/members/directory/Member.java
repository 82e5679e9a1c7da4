package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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
    private String sector;
    private String title;
    private String employer;
    private String mobile;
    private String email;
    private boolean serving;
    private Instant registeredAt;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "member_search_term", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "term")
    private Set<String> terms = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init")
    Member(MemberId id, MemberFacts facts, Instant now) {
        this.id = id;
        this.registeredAt = now;
        take(facts, now);
    }

    /** Takes the new facts and says which of them differ; none differing changes nothing. */
    Set<String> correct(MemberFacts facts, Instant now) {
        Set<String> changed = facts.differencesTo(facts());
        if (!changed.isEmpty()) {
            take(facts, now);
        }
        return changed;
    }

    private void take(MemberFacts facts, Instant now) {
        number = facts.number();
        name = facts.name();
        pinyin = facts.pinyin();
        sector = facts.sector();
        title = facts.title();
        employer = facts.employer();
        mobile = facts.mobile();
        email = facts.email();
        serving = facts.serving();
        changedAt = now;
        Set<String> wanted = SearchTerms.of(number, name, pinyin);
        terms.retainAll(wanted);
        terms.addAll(wanted);
    }

    MemberFacts facts() {
        return new MemberFacts(number, name, pinyin, sector, title, employer, mobile, email, serving);
    }

    MemberCard card(boolean hasPortrait) {
        return new MemberCard(id, version(), facts(), registeredAt, changedAt, hasPortrait);
    }

    MemberId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
