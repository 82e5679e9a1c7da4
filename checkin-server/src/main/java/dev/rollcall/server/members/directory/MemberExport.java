package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.GroupKind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MembersExported;
import dev.rollcall.server.members.sheets.SheetWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as a file for a spreadsheet, in columns that an import takes back. */
@Component
class MemberExport {
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "pinyin",
            "sex",
            "sector",
            "committee",
            "activityGroup",
            "partyBranch",
            "freeGroup",
            "employer",
            "title",
            "mobile",
            "email",
            "language",
            "channel",
            "status",
            "since",
            "reason",
            "term");

    private final MemberSearch search;
    private final MemberReader reader;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    MemberExport(MemberSearch search, MemberReader reader, MessageSource messages, ApplicationEventPublisher events) {
        this.search = search;
        this.reader = reader;
        this.messages = messages;
        this.events = events;
    }

    /** The members of the query, all pages of it; the trail records that they were taken away. */
    @Transactional
    public byte[] csv(MemberQuery query, Locale locale) {
        return csv(search.facts(query.filter(), query.sort()), locale);
    }

    /** Those chosen on the list, and nobody else. */
    @Transactional
    public byte[] csv(Collection<MemberId> chosen, Locale locale) {
        return csv(search.facts(chosen), locale);
    }

    /** As the file of the query, for Excel. */
    @Transactional
    public byte[] xlsx(MemberQuery query, Locale locale) {
        return SheetWriter.xlsx(
                text("members.export.file", locale), rows(search.facts(query.filter(), query.sort()), locale));
    }

    public String fileName(String ending, Locale locale) {
        return text("members.export.file", locale) + "." + ending;
    }

    private byte[] csv(List<MemberFacts> members, Locale locale) {
        return SheetWriter.csv(rows(members, locale), "UTF-8", ',');
    }

    private List<List<String>> rows(List<MemberFacts> members, Locale locale) {
        var known = reader.byNumbers(members.stream().map(MemberFacts::number).collect(Collectors.toSet()));
        events.publishEvent(new MembersExported(members.size()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> text("members.field." + column, locale))
                .toList());
        for (MemberFacts facts : members) {
            KnownMember member = known.get(facts.number());
            if (member != null) {
                rows.add(cells(member.record(), locale));
            }
        }
        return rows;
    }

    private List<String> cells(MemberRecord member, Locale locale) {
        var facts = member.facts().words();
        return COLUMNS.stream()
                .map(column -> switch (column) {
                    case "sex", "language", "channel" -> text("members." + column + "." + facts.get(column), locale);
                    case "committee" -> names(member.groups(), GroupKind.COMMITTEE);
                    case "activityGroup" -> names(member.groups(), GroupKind.ACTIVITY_GROUP);
                    case "partyBranch" -> names(member.groups(), GroupKind.PARTY_BRANCH);
                    case "freeGroup" -> names(member.groups(), GroupKind.FREE);
                    case "status" -> text("members.status." + member.standing().status(), locale);
                    case "since" -> member.standing().since().toString();
                    case "reason" -> member.standing().reason();
                    case "term" -> String.join("、", member.terms());
                    default -> String.valueOf(facts.get(column));
                })
                .toList();
    }

    private static String names(Map<GroupKind, Set<String>> groups, GroupKind kind) {
        return String.join("、", groups.getOrDefault(kind, Set.of()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
