package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.bulk.Runs.File;
import dev.rollcall.server.biometrics.bulk.Runs.Person;
import dev.rollcall.server.biometrics.consent.Consents;
import dev.rollcall.server.biometrics.enrolment.FaceIntake;
import dev.rollcall.server.biometrics.enrolment.FaceIntake.Kept;
import dev.rollcall.server.biometrics.enrolment.FaceIntake.Read;
import dev.rollcall.server.biometrics.enrolment.JudgedFace;
import dev.rollcall.server.biometrics.enrolment.LookAlikes;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.members.MemberId;
import dev.rollcall.server.members.MemberView;
import dev.rollcall.server.members.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enrols one member after another: face, end of the staged photos and the note in the run are one transaction, so a kill leaves
 * nobody half enrolled and nobody twice. Thread-safe.
 */
@Component
class Keeping {
    private static final int PEOPLE = 10;

    private final Runs runs;
    private final FaceIntake intake;
    private final PreparedPhotos prepared;
    private final Consents consents;
    private final Members members;
    private final Galleries galleries;
    private final TransactionTemplate transaction;

    Keeping(
            Runs runs,
            FaceIntake intake,
            PreparedPhotos prepared,
            Consents consents,
            Members members,
            Galleries galleries,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.intake = intake;
        this.prepared = prepared;
        this.consents = consents;
        this.members = members;
        this.galleries = galleries;
        this.transaction = transaction;
    }

    /** Enrols some members; false when none was left. */
    boolean some(UUID run) {
        List<Person> next = Stream.of(Outcome.READY, Outcome.ALIKE)
                .flatMap(outcome -> runs.people(run, outcome, PEOPLE).stream())
                .limit(PEOPLE)
                .toList();
        next.forEach(person -> keep(run, person));
        return !next.isEmpty();
    }

    private void keep(UUID run, Person person) {
        MemberId member = person.member();
        LookAlikes everybody = galleries.enrolled(run, member);
        Optional<Template> enrolled = transaction.execute(status -> {
            Optional<JudgedFace> face = face(run, member);
            Ending ending = consents.lock(member).isEmpty()
                    ? new Ending(Outcome.CONSENT_ENDED, null)
                    : face.map(each -> ending(each, everybody)).orElse(new Ending(Outcome.GONE, null));
            prepared.drop(member, run);
            if (!runs.settle(run, person, ending.outcome(), ending.like())) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return face.map(JudgedFace::template).filter(kept -> ending.outcome() == Outcome.ENROLLED);
        });
        enrolled.ifPresent(template -> everybody.put(member, template));
    }

    private record Ending(Outcome outcome, @Nullable MemberId like) {}

    private Ending ending(JudgedFace face, LookAlikes everybody) {
        Kept kept = intake.keepOfMany(face, everybody);
        return kept instanceof Kept.Held held
                ? new Ending(Outcome.HELD, held.like())
                : new Ending(Outcome.ENROLLED, null);
    }

    private Optional<JudgedFace> face(UUID run, MemberId member) {
        List<Template> templates = new ArrayList<>();
        List<byte[]> crops = new ArrayList<>();
        for (File file : runs.usable(run, member)) {
            prepared.photo(member, run, file.place()).map(Judged::unpacked).ifPresent(judged -> {
                template(judged).ifPresent(template -> {
                    templates.add(template);
                    crops.add(judged.crop());
                });
            });
        }
        Optional<MemberView> person = members.find(member).filter(each -> !templates.isEmpty());
        return person.map(each -> new JudgedFace(
                member, Template.average(templates), crops, each.hasPortrait() ? null : intake.portrait(crops.get(0))));
    }

    /** Made anew from the face when the model changed since it was judged. */
    private Optional<Template> template(Judged judged) {
        if (judged.template().modelId().equals(intake.modelId())) {
            return Optional.of(judged.template());
        }
        return intake.read(judged.crop()) instanceof Read.Usable usable
                ? Optional.of(usable.template())
                : Optional.empty();
    }
}
