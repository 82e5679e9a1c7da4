package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is enrolled, who only consented, who did neither: among the members in office. */
@Service
class Coverage {
    static final int PAGE = 50;

    private final Members members;
    private final Consents consents;
    private final FaceVault vault;
    private final EngineRoom engines;

    Coverage(Members members, Consents consents, FaceVault vault, EngineRoom engines) {
        this.members = members;
        this.consents = consents;
        this.vault = vault;
        this.engines = engines;
    }

    /** Where a member stands. */
    enum State {
        ENROLLED,
        /** Enrolled by another model than the one in use: enrol again. */
        OUTDATED,
        CONSENTED,
        NONE
    }

    /** One member in the list. */
    record Line(MemberView member, State state) {}

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
        Set<MemberId> consenting = consents.consenting();
        return members.serving().stream()
                .map(member ->
                        new Line(member, state(models.get(member.id()), model, consenting.contains(member.id()))))
                .toList();
    }

    private static State state(@Nullable String enrolledBy, String inUse, boolean consenting) {
        if (enrolledBy != null) {
            return inUse.isEmpty() || enrolledBy.equals(inUse) ? State.ENROLLED : State.OUTDATED;
        }
        return consenting ? State.CONSENTED : State.NONE;
    }

    private static boolean matches(MemberView member, String wanted) {
        return member.name().toLowerCase(Locale.ROOT).contains(wanted)
                || member.number().toLowerCase(Locale.ROOT).contains(wanted)
                || member.pinyin().replace(" ", "").contains(wanted.replace(" ", ""));
    }
}
