package dev.rollcall.server.biometrics.consent;

import dev.rollcall.server.biometrics.texts.ConsentTexts;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a member's answer before the registrar, with what shows it. Thread-safe. */
@Service
class RegistrarDesk {
    private final Members members;
    private final Consents consents;
    private final ConsentTexts texts;
    private final EvidenceVault evidence;
    private final ConsentLinks links;

    RegistrarDesk(Members members, Consents consents, ConsentTexts texts, EvidenceVault evidence, ConsentLinks links) {
        this.members = members;
        this.consents = consents;
        this.texts = texts;
        this.evidence = evidence;
        this.links = links;
    }

    /** @throws ConsentProblem if there is no such member */
    MemberView known(UUID id) {
        return members.find(new MemberId(id)).orElseThrow(ConsentProblem::unknownMember);
    }

    /**
     * Records a yes to the current text together with what shows it.
     *
     * @param version the text that was read
     * @throws ConsentProblem if that is not the current text any more
     */
    @Transactional
    public void agree(MemberId member, Answer answer, String version, Evidence shown) {
        if (!texts.current().version().equals(version)) {
            throw ConsentProblem.textChanged();
        }
        evidence.keep(consents.give(member, answer), version, shown);
    }

    @Transactional
    public void refuse(MemberId member, ConsentWay way) {
        consents.refuse(member, Answer.to(way));
    }

    @Transactional
    public void withdraw(MemberId member) {
        consents.withdraw(member);
    }

    /** Another link; those before it count no more. */
    @Transactional
    public void link(MemberId member) {
        links.revoke(member);
        links.make(List.of(member));
    }

    @Transactional
    public void revokeLink(MemberId member) {
        links.revoke(member);
    }
}
