package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.bulk.Runs.File;
import dev.rollcall.server.biometrics.bulk.Runs.Person;
import dev.rollcall.server.biometrics.enrolment.FaceIntake;
import dev.rollcall.server.biometrics.enrolment.FaceIntake.Read;
import dev.rollcall.server.biometrics.enrolment.LookAlikes;
import dev.rollcall.server.biometrics.enrolment.Resemblance;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.members.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The preview: judges every staged photo, then every member's photos against one another and against everybody else. Keeps
 * nothing but the faces cut out, sealed. Each call does a little and may be repeated. Thread-safe.
 */
@Component
class Judging {
    private static final int PHOTOS = 8;
    private static final int PEOPLE = 20;
    private static final String GONE = "GONE";

    private final Runs runs;
    private final FaceIntake intake;
    private final PreparedPhotos prepared;
    private final Galleries galleries;
    private final TransactionTemplate transaction;

    Judging(
            Runs runs,
            FaceIntake intake,
            PreparedPhotos prepared,
            Galleries galleries,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.intake = intake;
        this.prepared = prepared;
        this.galleries = galleries;
        this.transaction = transaction;
    }

    /** Judges some photos; false when none was left. */
    boolean photos(UUID run) {
        List<File> waiting = runs.files(run, Verdict.WAITING, 0, PHOTOS);
        // In parallel: pictures are decoded and cut on one core while the engine works on the other.
        List<Opinion> opinions =
                waiting.parallelStream().map(file -> opinion(run, file)).toList();
        transaction.executeWithoutResult(status -> opinions.forEach(each -> note(run, each)));
        return !waiting.isEmpty();
    }

    private record Opinion(File file, Read read) {}

    private Opinion opinion(UUID run, File file) {
        return prepared.photo(member(file), run, file.place())
                .map(photo -> new Opinion(file, intake.read(photo)))
                .orElse(new Opinion(file, new Read.Unusable(List.of(GONE))));
    }

    private void note(UUID run, Opinion opinion) {
        File file = opinion.file();
        if (opinion.read() instanceof Read.Usable usable) {
            byte[] packed = new Judged(usable.template(), usable.crop()).packed();
            boolean there = prepared.replace(member(file), run, file.place(), packed);
            runs.judged(
                    run, file.place(), there ? Verdict.USABLE : Verdict.UNUSABLE, there ? List.of() : List.of(GONE));
        } else if (opinion.read() instanceof Read.Unusable unusable) {
            prepared.dropOne(run, file.place());
            runs.judged(run, file.place(), Verdict.UNUSABLE, unusable.flaws());
        }
    }

    /** Looks at some members as a whole; false when none was left. */
    boolean people(UUID run) {
        List<Person> waiting = runs.people(run, Outcome.WAITING, PEOPLE);
        for (Person person : waiting) {
            LookAlikes everybody = galleries.preview(run);
            transaction.executeWithoutResult(status -> settle(run, person, everybody));
        }
        return !waiting.isEmpty();
    }

    private void settle(UUID run, Person person, LookAlikes everybody) {
        MemberId member = person.member();
        List<File> files = new ArrayList<>();
        List<Template> templates = new ArrayList<>();
        for (File file : runs.usable(run, member)) {
            prepared.photo(member, run, file.place()).map(Judged::unpacked).ifPresent(judged -> {
                files.add(file);
                templates.add(judged.template());
            });
        }
        Set<Integer> agreeing = intake.onePerson(templates);
        if (agreeing.isEmpty()) {
            prepared.drop(member, run);
            runs.settle(run, person, templates.isEmpty() ? Outcome.NOTHING_USABLE : Outcome.DISAGREE, null);
            return;
        }
        for (int i = 0; i < files.size(); i++) {
            if (!agreeing.contains(i)) {
                prepared.dropOne(run, files.get(i).place());
                runs.judged(run, files.get(i).place(), Verdict.UNUSABLE, List.of("ANOTHER_PERSON"));
            }
        }
        Template template =
                Template.average(agreeing.stream().map(templates::get).toList());
        Optional<Resemblance> near = intake.resemblance(Set.of(member), template, everybody);
        runs.settle(
                run,
                person,
                near.isPresent() ? Outcome.ALIKE : Outcome.READY,
                near.map(Resemblance::other).orElse(null));
        everybody.put(member, template);
    }

    private static MemberId member(File file) {
        return Objects.requireNonNull(file.member(), "a staged photo is some member's");
    }
}
