package dev.rollcall.server.checkin.codes;

import dev.rollcall.codes.EntryCode.Kind;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issued codes with their holders, as pages show them. Thread-safe. */
@Component
class CodeLines {
    private static final int SIZE = 50;

    private final CodeBook book;
    private final Members members;

    CodeLines(CodeBook book, Members members) {
        this.book = book;
        this.members = members;
    }

    @Transactional(readOnly = true)
    public Listing page(Kind kind, boolean revokedOnly, int page) {
        CodeBook.Count count = book.count(kind);
        List<IssuedCode> found = book.page(kind, revokedOnly, page * SIZE, SIZE + 1);
        return new Listing(
                lines(found.subList(0, Math.min(SIZE, found.size()))),
                count.all(),
                count.counting(),
                revokedOnly,
                page,
                found.size() > SIZE);
    }

    /** @throws CodeProblem if there is no such batch */
    @Transactional(readOnly = true)
    public Batch batch(UUID id) {
        List<IssuedCode> issued = book.batch(id);
        if (issued.isEmpty()) {
            throw CodeProblem.unknown();
        }
        return new Batch(
                id,
                issued.get(0).kind(),
                issued.size(),
                (int) issued.stream().filter(IssuedCode::counts).count(),
                issued.get(0).issuedAt());
    }

    private List<Line> lines(List<IssuedCode> codes) {
        Map<UUID, MemberView> holders =
                members
                        .findAll(codes.stream()
                                .map(code -> new MemberId(code.holder()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));
        return codes.stream()
                .map(code -> new Line(code, holders.get(code.holder())))
                .toList();
    }

    /** @param holder null when the register no longer knows the member */
    record Line(IssuedCode code, @Nullable MemberView holder) {}

    /**
     * @param all how many there are at all
     * @param counting of those, not withdrawn
     */
    record Listing(List<Line> lines, int all, int counting, boolean revokedOnly, int page, boolean more) {}

    /** @param counting of {@code count}, not withdrawn since */
    record Batch(UUID id, Kind kind, int count, int counting, Instant issuedAt) {
        public boolean ofStaff() {
            return kind == Kind.STAFF;
        }
    }
}
