package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.consent.ConsentLinks.Found;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.biometrics.texts.PublishedText;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds a link answer for the one member it is for. Thread-safe. */
@Service
class PersonalConsent {
    private final ConsentLinks links;
    private final Members members;
    private final Consents consents;
    private final Standings standings;
    private final ConsentTexts texts;
    private final FaceVault vault;

    PersonalConsent(
            ConsentLinks links,
            Members members,
            Consents consents,
            Standings standings,
            ConsentTexts texts,
            FaceVault vault) {
        this.links = links;
        this.members = members;
        this.consents = consents;
        this.standings = standings;
        this.texts = texts;
        this.vault = vault;
    }

    /**
     * What the page shows.
     *
     * @param standing null for who was never asked
     * @param latest the latest yes, null without one
     * @param enrolled whether face data is kept
     * @param receipt of the latest destruction, null without one
     */
    record Page(
            String name,
            PublishedText text,
            @Nullable Standing standing,
            @Nullable GivenConsent latest,
            boolean enrolled,
            @Nullable FaceErased receipt) {
        public boolean agreed() {
            return standing != null && standing.counts() && latest != null && latest.inForce();
        }

        /** Whether the member is asked: not while a consent to the current text counts. */
        public boolean asks() {
            return !agreed() || (latest != null && !latest.textVersion().equals(text.version()));
        }

        /** Whether there is anything to take back. */
        public boolean canWithdraw() {
            return standing != null && !standing.declined();
        }
    }

    /** @throws ConsentProblem if the link is none of ours or counts no more */
    Found open(String token) {
        Found found = links.find(token).orElseThrow(ConsentProblem::linkUnknown);
        if (!found.counts()) {
            throw ConsentProblem.linkOld();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Page page(Found link) {
        MemberId member = link.member();
        return new Page(
                members.find(member).map(MemberView::name).orElseThrow(ConsentProblem::linkUnknown),
                texts.current(),
                standings.of(member).orElse(null),
                consents.history(member).stream().findFirst().orElse(null),
                vault.kept(member).isPresent(),
                vault.erasure(member).orElse(null));
    }

    /**
     * The member agrees.
     *
     * @param version the text the member read
     * @throws ConsentProblem if that is not the current text any more
     */
    @Transactional
    public void agree(Found link, String version, Locale reader) {
        if (!texts.current().version().equals(version)) {
            throw ConsentProblem.textChanged();
        }
        consents.give(link.member(), Answer.through(link.id(), PublishedText.language(reader)));
    }

    @Transactional
    public void refuse(Found link, Locale reader) {
        consents.refuse(link.member(), Answer.through(link.id(), PublishedText.language(reader)));
    }

    @Transactional
    public void withdraw(Found link) {
        consents.withdraw(link.member());
    }
}
