package dev.rollcall.server.biometrics.bulk;

import dev.rollcall.face.Template;
import dev.rollcall.server.biometrics.FaceEnrolled;
import dev.rollcall.server.biometrics.FaceErased;
import dev.rollcall.server.biometrics.bulk.Runs.Person;
import dev.rollcall.server.biometrics.enrolment.FaceIntake;
import dev.rollcall.server.biometrics.enrolment.LookAlikes;
import dev.rollcall.server.biometrics.templates.PreparedPhotos;
import dev.rollcall.server.members.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Everybody's face, opened once for a run instead of once a member. What this server enrols or erases beside the run is seen at
 * once, what another does after {@link #AGE}. Used by the one thread that works on the run.
 */
@Component
class Galleries {
    private static final Duration AGE = Duration.ofMinutes(1);

    private final FaceIntake intake;
    private final Runs runs;
    private final PreparedPhotos prepared;
    private final Clock clock;
    private volatile @Nullable Opened opened;
    private volatile @Nullable MemberId own;

    Galleries(FaceIntake intake, Runs runs, PreparedPhotos prepared, Clock clock) {
        this.intake = intake;
        this.runs = runs;
        this.prepared = prepared;
        this.clock = clock;
    }

    private record Opened(UUID run, boolean preview, LookAlikes faces, Instant at) {}

    /** Who is enrolled, and who of the run was looked at: two new members may resemble each other. */
    LookAlikes preview(UUID run) {
        Opened now = opened;
        if (now != null && now.preview() && now.run().equals(run)) {
            return now.faces();
        }
        LookAlikes faces = intake.everybody();
        for (Outcome outcome : List.of(Outcome.READY, Outcome.ALIKE)) {
            for (Person person : runs.people(run, outcome, Integer.MAX_VALUE)) {
                List<Template> templates = templates(run, person.member());
                if (!templates.isEmpty()) {
                    faces.put(person.member(), Template.average(templates));
                }
            }
        }
        opened = new Opened(run, true, faces, clock.instant());
        return faces;
    }

    /** Who is enrolled, while {@code next} is about to be. */
    LookAlikes enrolled(UUID run, MemberId next) {
        own = next;
        Opened now = opened;
        if (now == null
                || now.preview()
                || !now.run().equals(run)
                || now.at().plus(AGE).isBefore(clock.instant())) {
            now = new Opened(run, false, intake.everybody(), clock.instant());
            opened = now;
        }
        return now.faces();
    }

    void close() {
        opened = null;
        own = null;
    }

    @EventListener
    void on(FaceEnrolled enrolled) {
        forget(enrolled.member());
    }

    @EventListener
    void on(FaceErased erased) {
        forget(erased.member());
    }

    private void forget(MemberId changed) {
        if (!changed.equals(own)) {
            opened = null;
        }
    }

    private List<Template> templates(UUID run, MemberId member) {
        List<Template> templates = new ArrayList<>();
        runs.usable(run, member).forEach(file -> prepared.photo(member, run, file.place())
                .map(Judged::unpacked)
                .ifPresent(judged -> templates.add(judged.template())));
        return templates;
    }
}
