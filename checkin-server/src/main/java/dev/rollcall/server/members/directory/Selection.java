package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant by a choice on the list: those ticked, or everybody the list's query finds. Thread-safe. */
@Service
public class Selection {
    private final MemberSearch search;

    Selection(MemberSearch search) {
        this.search = search;
    }

    /** @param everybody whether all that the query finds are meant instead of those ticked */
    @Transactional(readOnly = true)
    public List<MemberId> of(boolean everybody, MemberQuery query, Collection<UUID> ticked) {
        return everybody
                ? search.ids(query.filter())
                : ticked.stream().distinct().map(MemberId::new).toList();
    }

    /** By pinyin. */
    @Transactional(readOnly = true)
    public List<MemberView> show(Collection<MemberId> members) {
        return search.byIds(members).stream()
                .sorted(Comparator.comparing(MemberView::pinyin).thenComparing(MemberView::number))
                .toList();
    }
}
