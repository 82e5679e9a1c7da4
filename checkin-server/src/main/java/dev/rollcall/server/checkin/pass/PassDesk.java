package dev.rollcall.server.checkin.pass;

import dev.rollcall.server.checkin.codes.OneTimeCodes;
import dev.rollcall.server.checkin.pass.PassLinks.Found;
import dev.rollcall.server.checkin.pass.PassView.Sitting;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets whoever holds a link show that they are expected. Thread-safe. */
@Service
class PassDesk {
    private final PassLinks links;
    private final Members members;
    private final PassSittings sittings;
    private final Passes passes;
    private final OneTimeCodes oneTimeCodes;

    PassDesk(PassLinks links, Members members, PassSittings sittings, Passes passes, OneTimeCodes oneTimeCodes) {
        this.links = links;
        this.members = members;
        this.sittings = sittings;
        this.passes = passes;
        this.oneTimeCodes = oneTimeCodes;
    }

    /** @throws PassProblem if the link is none of ours or counts no more */
    Found open(String token) {
        Found found = links.find(token).orElseThrow(PassProblem::unknown);
        if (!found.counts() || !holder(found).serving()) {
            throw PassProblem.old();
        }
        return found;
    }

    /** @param session the sitting to show the pass at, null for the next */
    PassView view(Found link, @Nullable UUID session) {
        MemberView holder = holder(link);
        List<Sitting> coming = sittings.of(holder.id());
        Sitting chosen = coming.stream()
                .filter(sitting -> sitting.id().equals(session))
                .findFirst()
                .or(() -> coming.stream().findFirst())
                .orElse(null);
        return new PassView(
                holder.name(),
                holder.number(),
                coming,
                chosen,
                chosen == null ? null : passes.make(holder.id(), chosen.id()));
    }

    /** A one-time code for the holder. */
    OneTimeCodes.Made number(Found link) {
        return oneTimeCodes.make(link.member());
    }

    private MemberView holder(Found link) {
        return members.find(link.member()).orElseThrow(PassProblem::unknown);
    }
}
