package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.members.MemberAnonymised;
import dev.rollcall.server.members.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Erases the face data of who is anonymised, ends the consent, revokes its links and destroys the signatures and scans, in the same
 * transaction. That there was a consent, and when it ended, stays.
 */
@Component
class AnonymisedMembers {
    private final Consents consents;
    private final ConsentLinks links;
    private final EvidenceVault evidence;

    AnonymisedMembers(Consents consents, ConsentLinks links, EvidenceVault evidence) {
        this.consents = consents;
        this.links = links;
        this.evidence = evidence;
    }

    @EventListener
    void on(MemberAnonymised fact) {
        MemberId member = fact.member();
        consents.withdraw(member);
        links.revoke(member);
        evidence.destroy(member);
    }
}
