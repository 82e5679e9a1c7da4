package dev.rollcall.server.biometrics.enrolment;

import dev.rollcall.server.biometrics.ConsentWithdrawn;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.members.Members;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A portrait cut from an enrolment photo goes with the face data and with the consent, in the same transaction. */
@Component
class DerivedPortraits {
    private final Members members;

    DerivedPortraits(Members members) {
        this.members = members;
    }

    @EventListener
    void on(FaceErased erased) {
        members.dropPortraitOfFace(erased.member());
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        members.dropPortraitOfFace(withdrawn.member());
    }
}
