package dev.rollcall.kiosk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.face.FaceEngine;
import dev.rollcall.kiosk.capture.FrameSources;
import dev.rollcall.kiosk.decide.Decision;
import dev.rollcall.kiosk.decide.LivenessPolicy;
import dev.rollcall.kiosk.match.Roster;
import dev.rollcall.kiosk.pipeline.FilmFixtures.Truth;
import dev.rollcall.protocol.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People walk up on film; each member is enrolled from one photograph taken ten years earlier. */
class ArrivalsFilmTest {
    private static final Clock CLOCK = Clock.fixed(FilmFixtures.NOON, ZoneOffset.UTC);

    @Test
    void recognisesTheMembersOnceEachAndAdmitsNoStranger() throws Exception {
        Path faces = FilmFixtures.faces();
        List<Truth> truth = FilmFixtures.truth(faces.resolve("videos/arrivals.csv"));
        List<Decision> decisions = decisions(faces, "videos/arrivals.mp4", truth);

        int recognised = 0;
        for (Truth visit : truth) {
            List<Decision> here = decisions.stream()
                    .filter(decision -> visit.isDuring(decision.sourceMillis()))
                    .toList();
            assertThat(here).as("decisions about %s", visit.person()).hasSize(1);
            Decision decision = here.get(0);
            if (decision.memberId() != null) {
                assertThat(visit.known())
                        .as("%s may be recognised", visit.person())
                        .isTrue();
                assertThat(decision.memberId()).isEqualTo(FilmFixtures.id(visit.person()));
                assertThat(decision.verdict()).isEqualTo(Verdict.WELCOME);
                recognised++;
            }
        }
        assertThat(decisions).hasSameSizeAs(truth);
        assertThat(recognised).isGreaterThanOrEqualTo(29);
    }

    private static List<Decision> decisions(Path faces, String film, List<Truth> truth) throws Exception {
        Set<String> strangers = truth.stream()
                .filter(visit -> !visit.known())
                .map(Truth::person)
                .collect(Collectors.toSet());
        try (FaceEngine engine = FilmFixtures.engine()) {
            Roster roster = FilmFixtures.roster(engine, faces.resolve("roster/enrol"), strangers);
            var source = FrameSources.open(faces.resolve(film) + "?speed=max", engine, CLOCK);
            var settings = PipelineSettings.standard().withLiveness(LivenessPolicy.OFF);
            try (var pipeline = new KioskPipeline(source, engine, () -> roster, stored -> {}, CLOCK, settings)) {
                pipeline.start();
                assertThat(pipeline.awaitEnd(FilmFixtures.patience())).isTrue();
                assertThat(pipeline.failure()).isEmpty();
                assertThat(pipeline.report().dropped()).isZero();
                return pipeline.report().decisions();
            }
        }
    }
}
