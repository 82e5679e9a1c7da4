package dev.rollcall.server.demo;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import dev.rollcall.server.shared.Problem;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enrols the photos of drawn people, as a registrar would. Repeating changes nothing. */
@Component
@Profile("demo")
class DemoRegister {
    private static final Logger log = LoggerFactory.getLogger(DemoRegister.class);

    private final Members members;
    private final Biometrics biometrics;

    DemoRegister(Members members, Biometrics biometrics) {
        this.members = members;
        this.biometrics = biometrics;
    }

    /** Waits until the face engine is open, however long a model address takes to be given up. */
    void awaitEngine() throws InterruptedException {
        while (biometrics.engine().state() == EngineState.STARTING) {
            Thread.sleep(100);
        }
    }

    /** Portrait, consent and template of those among {@code people} who lack them. */
    void enrol(List<DemoPerson> people) {
        List<MemberId> ids = people.stream()
                .flatMap(person -> members.findByNumber(person.number()).stream())
                .map(MemberView::id)
                .toList();
        Set<MemberId> enrolled = biometrics.templates(ids).keySet();
        for (int i = 0; i < people.size(); i++) {
            if (!enrolled.contains(ids.get(i))) {
                enrol(people.get(i), ids.get(i));
            }
        }
    }

    private void enrol(DemoPerson person, MemberId member) {
        byte[] photo = person.photo();
        members.portray(member, photo);
        try {
            biometrics.recordConsent(member);
            biometrics.enrol(member, List.of(photo));
        } catch (Problem refused) {
            log.warn("demo member not enrolled member={} reason={}", member, refused.code());
        }
    }
}
