package dev.rollcall.server.members.directory;

import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberPortraitDropped;
import dev.rollcall.server.members.MemberPortrayed;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures shown of members. Thread-safe. */
@Service
class Portraits {
    private static final Logger log = LoggerFactory.getLogger(Portraits.class);

    private final PortraitRepository portraits;
    private final MemberRepository members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Portraits(PortraitRepository portraits, MemberRepository members, ApplicationEventPublisher events, Clock clock) {
        this.portraits = portraits;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** @param ofFace whether it is cut from an enrolment photo */
    @Transactional
    public void portray(MemberId id, byte[] upload, boolean ofFace) {
        var picture = Picture.from(upload);
        members.findById(id).orElseThrow(() -> MemberProblem.unknown(id)).refuseAnonymised();
        var portrait = portraits.findById(id).orElseGet(() -> new Portrait(id, picture, clock.instant()));
        portrait.replace(picture, ofFace, clock.instant());
        portraits.save(portrait);
        events.publishEvent(new MemberPortrayed(id));
        log.info("member portrayed memberId={}", id);
    }

    @Transactional
    public void dropOfFace(MemberId id) {
        portraits.findById(id).filter(Portrait::ofFace).ifPresent(portrait -> {
            portraits.delete(portrait);
            events.publishEvent(new MemberPortraitDropped(id));
            log.info("portrait of face data destroyed memberId={}", id);
        });
    }

    @Transactional(readOnly = true)
    public Optional<Picture> of(MemberId id) {
        return portraits.findById(id).map(Portrait::picture);
    }

    @Transactional(readOnly = true)
    public boolean has(MemberId id) {
        return portraits.existsById(id);
    }

    /** Reads all of them: a list of thousands of ids in SQL costs more than rows of a hundred bytes. */
    @Transactional(readOnly = true)
    public Map<MemberId, String> marks(Collection<MemberId> wanted) {
        Set<MemberId> each = Set.copyOf(wanted);
        return portraits.marks().stream()
                .filter(mark -> each.contains(mark.member()))
                .collect(Collectors.toMap(PortraitRepository.Mark::member, PortraitRepository.Mark::etag));
    }
}
