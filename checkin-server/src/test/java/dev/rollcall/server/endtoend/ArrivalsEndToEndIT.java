package dev.rollcall.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.endtoend.Film.Visit;
import dev.rollcall.server.endtoend.Installation.Decision;
import dev.rollcall.server.endtoend.Integrator.CheckIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real input: the server jar, the kiosk jar, a film of people who walk up. */
class ArrivalsEndToEndIT {
    @TempDir
    Path folder;

    @Test
    void admitsThoseOfAFilmWhoAreEnrolledAndNobodyElse() throws Exception {
        try (Installation installation = Installation.before("arrivals", folder);
                Program kiosk = installation.startKiosk()) {
            assertThat(kiosk.waitFor(Duration.ofMinutes(6))).as(kiosk::output).isZero();

            Film film = installation.film;
            List<Decision> decisions = installation.readReport().decisions();
            Map<Visit, List<Decision>> byVisit =
                    decisions.stream().collect(Collectors.groupingBy(decision -> film.at(decision.seconds())));
            assertThat(byVisit.keySet()).as("everybody gets a decision").containsAll(film.visits());
            assertThat(byVisit.values()).as("exactly one for a visit").allSatisfy(each -> assertThat(each)
                    .hasSize(1));

            Map<UUID, String> names = inverted(installation.members);
            assertThat(decisions)
                    .as("no wrong identity")
                    .filteredOn(decision -> decision.memberId() != null)
                    .allSatisfy(decision -> assertThat(names.get(decision.memberId()))
                            .isEqualTo(film.at(decision.seconds()).person()));
            Set<UUID> welcomed = decisions.stream()
                    .filter(decision -> decision.verdict().equals("WELCOME"))
                    .map(Decision::memberId)
                    .collect(Collectors.toSet());
            assertThat(welcomed).hasSizeGreaterThanOrEqualTo(film.known().size() - 1);

            List<CheckIn> recorded = installation.integrator.checkIns(installation.session);
            assertThat(recorded).as("the server holds every decision once").hasSameSizeAs(decisions);
            assertThat(recorded.stream()
                            .filter(checkIn -> checkIn.ruling().equals("ADMITTED"))
                            .map(CheckIn::member)
                            .toList())
                    .as("and admitted those whom the kiosk welcomed")
                    .containsExactlyInAnyOrderElementsOf(welcomed);
        }
    }

    private static Map<UUID, String> inverted(Map<String, UUID> members) {
        Map<UUID, String> names = new HashMap<>();
        members.forEach((name, id) -> names.put(id, name));
        return names;
    }
}
