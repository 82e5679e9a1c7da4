package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberDraft;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberSetView;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.members.SetId;
import dev.rollcall.server.members.history.RegisterDay;
import dev.rollcall.server.members.sets.SetBook;
import dev.rollcall.server.members.tenure.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of members. */
@Service
class Register implements Members {
    private final MemberRepository members;
    private final Portraits portraits;
    private final MemberSearch search;
    private final RegisterBook book;
    private final MemberReader reader;
    private final SetBook sets;
    private final RegisterDay day;

    Register(
            MemberRepository members,
            Portraits portraits,
            MemberSearch search,
            RegisterBook book,
            MemberReader reader,
            SetBook sets,
            RegisterDay day) {
        this.members = members;
        this.portraits = portraits;
        this.search = search;
        this.book = book;
        this.reader = reader;
        this.sets = sets;
        this.day = day;
    }

    @Override
    @Transactional
    public MemberId register(MemberDraft draft) {
        return register(MemberFacts.of(draft));
    }

    @Transactional
    public MemberId register(MemberFacts facts) {
        var wanted = new MemberRecord(facts, Standing.serving(today()), Map.of(), Set.of());
        return book.write(List.of(MemberEntry.register(wanted)), today()).get(0);
    }

    /**
     * Corrects the member as seen at {@code version}.
     *
     * @throws MemberProblem if somebody else changed it since, the number is taken, or there is no such member
     */
    @Transactional
    public void correct(MemberId id, long version, MemberFacts facts) {
        KnownMember known = reader.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> MemberProblem.unknown(id));
        if (known.version() != version) {
            throw MemberProblem.changedMeanwhile();
        }
        var wanted = new MemberRecord(facts, known.record().standing(), Map.of(), Set.of());
        book.write(List.of(MemberEntry.correct(known, wanted)), today());
    }

    private LocalDate today() {
        return day.today();
    }

    @Transactional(readOnly = true)
    public MemberCard card(MemberId id) {
        return members.findById(id)
                .map(member -> member.card(portraits.has(id)))
                .orElseThrow(() -> MemberProblem.unknown(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MemberView> find(MemberId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MemberView> findByNumber(String number) {
        return members.findByNumber(number.strip()).flatMap(member -> find(member.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberView> findByNumbers(Collection<String> numbers) {
        return search.byNumbers(numbers);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberView> search(String words, int most) {
        return search.first(MemberFilter.of(words, MemberFilter.Standing.SERVING), most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberView> findAll(Collection<MemberId> wanted) {
        return search.byIds(wanted);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberView> serving() {
        return search.all(MemberFilter.SERVING, MemberOrder.PINYIN);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberSetView> sets() {
        return sets.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MemberView> resolve(SetId set) {
        return search.byIds(sets.resolve(set)).stream()
                .sorted(Comparator.comparing(MemberView::pinyin).thenComparing(MemberView::number))
                .toList();
    }

    @Override
    @Transactional
    public void portray(MemberId id, byte[] upload) {
        portraits.portray(id, upload, false);
    }

    @Override
    @Transactional
    public void portrayByFace(MemberId id, byte[] jpeg) {
        portraits.portray(id, jpeg, true);
    }

    @Override
    @Transactional
    public void dropPortraitOfFace(MemberId id) {
        portraits.dropOfFace(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> portrait(MemberId id) {
        return picture(id).map(Picture::jpeg);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MemberId, String> portraitMarks(Collection<MemberId> wanted) {
        return portraits.marks(wanted);
    }

    @Transactional(readOnly = true)
    public Optional<Picture> picture(MemberId id) {
        return portraits.of(id);
    }
}
