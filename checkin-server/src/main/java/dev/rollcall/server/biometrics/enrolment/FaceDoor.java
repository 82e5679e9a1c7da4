package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.consent.ConsentWay;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.templates.FaceVault;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.Members;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The module's door. */
@Service
class FaceDoor implements Biometrics {
    private final Consents consents;
    private final EnrolmentDesk desk;
    private final FaceVault vault;
    private final EngineRoom engines;
    private final Members members;

    FaceDoor(Consents consents, EnrolmentDesk desk, FaceVault vault, EngineRoom engines, Members members) {
        this.consents = consents;
        this.desk = desk;
        this.vault = vault;
        this.engines = engines;
        this.members = members;
    }

    @Override
    public void recordConsent(MemberId member) {
        consents.give(
                members.find(member)
                        .orElseThrow(EnrolmentProblem::unknownMember)
                        .id(),
                ConsentWay.REGISTRAR);
    }

    @Override
    public Enrolment enrol(MemberId member, List<byte[]> photos) {
        return desk.enrol(member, photos, null);
    }

    @Override
    public Map<MemberId, EnrolledTemplate> templates(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Set<MemberId> wanted = new HashSet<>(members);
        wanted.retainAll(consents.consenting());
        return vault.templates(engines.galleryModel(), wanted);
    }

    @Override
    public Set<MemberId> declined() {
        return consents.declined();
    }

    @Override
    public EngineStatus engine() {
        return engines.status();
    }
}
