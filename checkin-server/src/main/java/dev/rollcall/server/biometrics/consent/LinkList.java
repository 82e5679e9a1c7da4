package dev.rollcall.server.biometrics.consent;

import dev.rollcall.codes.QrPicture;
import dev.rollcall.server.biometrics.consent.ConsentLinks.Link;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members in office by what they said, with their links. Thread-safe. */
@Component
class LinkList {
    private final Members members;
    private final Standings standings;
    private final ConsentLinks links;

    LinkList(Members members, Standings standings, ConsentLinks links) {
        this.members = members;
        this.standings = standings;
        this.links = links;
    }

    /** Whom links are for. */
    enum Whom {
        /** Never asked, or to be asked again, now or from a day to come. */
        TO_ASK,
        NEVER_ASKED,
        ASK_AGAIN,
        /** Said no; they are not asked again by themselves. */
        DECLINED,
        AGREED,
        EVERYBODY;

        boolean includes(@Nullable Standing standing) {
            boolean again = standing == Standing.ASK_AGAIN || standing == Standing.AGREED_UNTIL;
            return switch (this) {
                case TO_ASK -> standing == null || again;
                case NEVER_ASKED -> standing == null;
                case ASK_AGAIN -> again;
                case DECLINED -> standing != null && standing.declined();
                case AGREED -> standing == Standing.AGREED;
                case EVERYBODY -> true;
            };
        }
    }

    /**
     * @param standing null for who was never asked
     * @param address of the link, null without one
     */
    record Line(MemberView member, @Nullable Standing standing, @Nullable Link link, @Nullable String address) {
        /** Null without a link. */
        public @Nullable QrPicture picture() {
            return address == null ? null : QrPicture.of(address);
        }
    }

    /**
     * @param sector only these, blank for all
     * @param address of a token
     */
    @Transactional(readOnly = true)
    public List<Line> lines(Whom whom, String sector, Function<String, String> address) {
        Map<MemberId, Standing> said = standings.all();
        Map<MemberId, Link> current = links.current();
        String wanted = sector.strip().toLowerCase(Locale.ROOT);
        return members.serving().stream()
                .filter(member -> whom.includes(said.get(member.id())))
                .filter(member -> wanted.isEmpty()
                        || member.sector().toLowerCase(Locale.ROOT).equals(wanted))
                .map(member -> {
                    Link link = current.get(member.id());
                    return new Line(
                            member, said.get(member.id()), link, link == null ? null : address.apply(link.token()));
                })
                .toList();
    }

    /** The sectors there are, in order. */
    @Transactional(readOnly = true)
    public List<String> sectors() {
        return members.serving().stream()
                .map(MemberView::sector)
                .filter(sector -> !sector.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
