package dev.rollcall.server.members.groups;

import static java.util.stream.Collectors.groupingBy;

import dev.rollcall.server.members.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes members out of all their groups when they leave the assembly, and puts them back when they return. Thread-safe. */
@Service
public class Leavers {
    private final MembershipRows rows;
    private final MembershipBook memberships;

    Leavers(MembershipRows rows, MembershipBook memberships) {
        this.rows = rows;
        this.memberships = memberships;
    }

    /** They are in no group any more from {@code day} on; the lists go on showing their last sector. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<MemberId> members, LocalDate day) {
        memberships.carryOut(new Moves(List.of(), rows.from(day, members)), day, "");
    }

    /**
     * Each is from {@code day} on in the groups again that ended with the day before {@code left}, as a
     * member like others, for an office may be somebody else's by now; groups closed meanwhile are left out.
     *
     * @param left the day from which each was gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void comeBack(Map<MemberId, LocalDate> left, LocalDate day) {
        Map<LocalDate, List<MemberId>> byDay = left.keySet().stream().collect(groupingBy(left::get));
        List<Membership> again = new ArrayList<>();
        byDay.forEach((gone, members) -> rows.endedIn(gone.minusDays(1), members).stream()
                .map(before -> memberships.joining(before, day))
                .forEach(again::add));
        memberships.carryOut(new Moves(again, List.of()), day, "");
    }
}
