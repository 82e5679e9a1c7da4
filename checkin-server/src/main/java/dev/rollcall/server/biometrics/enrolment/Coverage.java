package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.consent.Standing;
import dev.rollcall.server.biometrics.consent.Standings;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is enrolled, who only consented, who refused, who is to be asked: among the members in office. */
@Service
class Coverage {
    static final int PAGE = 50;

    private final Members members;
    private final Standings standings;
    private final FaceVault vault;
    private final EngineRoom engines;

    Coverage(Members members, Standings standings, FaceVault vault, EngineRoom engines) {
        this.members = members;
        this.standings = standings;
        this.vault = vault;
        this.engines = engines;
    }

    /** Where a member stands. */
    enum State {
        ENROLLED,
        /** Enrolled by another model than the one in use: enrol again. */
        OUTDATED,
        CONSENTED,
        /** Agreed to a text that counts no more; face data, if any, is kept and not used. */
        ASK_AGAIN,
        /** Said no, or took the consent back: comes in by code, card or staff. */
        DECLINED,
        NONE
    }

    /**
     * One member in the list.
     *
     * @param again whether a text asks this member again, now or from a day to come
     */
    record Line(MemberView member, State state, boolean again) {}

    /**
     * A page of the list.
     *
     * @param counts members in each state, whatever the filter
     * @param found members that pass the filter
     */
    record Page(Map<State, Long> counts, long total, List<Line> lines, int found, int page) {
        public boolean hasPrevious() {
            return page > 0;
        }

        public boolean hasNext() {
            return (page + 1) * PAGE < found;
        }
    }

    Page page(String text, @Nullable State state, int page) {
        List<Line> all = lines();
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State each : State.values()) {
            counts.put(each, all.stream().filter(line -> line.state() == each).count());
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Line> found = all.stream()
                .filter(line -> state == null || line.state() == state)
                .filter(line -> matches(line.member(), wanted))
                .toList();
        int from = Math.min(Math.max(0, page) * PAGE, found.size());
        List<Line> shown = found.subList(from, Math.min(from + PAGE, found.size()));
        return new Page(counts, all.size(), shown, found.size(), Math.max(0, page));
    }

    private List<Line> lines() {
        String model = engines.status().modelId();
        Map<MemberId, String> models = vault.models();
        Map<MemberId, Standing> said = standings.all();
        return members.serving().stream()
                .map(member -> {
                    Standing standing = said.get(member.id());
                    boolean again = standing == Standing.ASK_AGAIN || standing == Standing.AGREED_UNTIL;
                    return new Line(member, state(models.get(member.id()), model, standing), again);
                })
                .toList();
    }

    private static State state(@Nullable String enrolledBy, String inUse, @Nullable Standing standing) {
        if (standing == Standing.ASK_AGAIN) {
            return State.ASK_AGAIN;
        }
        if (enrolledBy != null) {
            return inUse.isEmpty() || enrolledBy.equals(inUse) ? State.ENROLLED : State.OUTDATED;
        }
        if (standing == null) {
            return State.NONE;
        }
        return standing.declined() ? State.DECLINED : State.CONSENTED;
    }

    private static boolean matches(MemberView member, String wanted) {
        return member.name().toLowerCase(Locale.ROOT).contains(wanted)
                || member.number().toLowerCase(Locale.ROOT).contains(wanted)
                || member.pinyin().replace(" ", "").contains(wanted.replace(" ", ""));
    }
}
