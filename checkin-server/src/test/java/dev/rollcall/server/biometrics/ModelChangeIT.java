package dev.rollcall.server.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.server.members.MemberId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Going over to another model: the real engine, the durable task, and two models of the manifest that share their weights. */
class ModelChangeIT extends FaceFixture {
    private static final String OLD = "mobilefacenet_128";
    private static final String NEW = "mobilefacenet_128_drawn";

    @BeforeEach
    @AfterEach
    void useTheOldOne() {
        jdbc.update("delete from biometrics_model_failure");
        jdbc.update("delete from biometrics_model_change");
        jdbc.update("update biometrics_model_in_use set model_id = ?", OLD);
    }

    @Test
    void makesEveryTemplateAnewAndGoesOverAtOnce() throws Exception {
        MemberId one = enrolled(0);
        MemberId two = enrolled(1);
        MemberId withoutPhoto = enrolled(2);
        jdbc.update("delete from biometrics_photo where member_id = ?", withoutPhoto.value());

        assertThat(begin(NEW)).hasStatus3xxRedirection();
        assertThat(begin(NEW)).as("one at a time").hasStatus(409);
        await("DONE");

        var templates = biometrics.templates(List.of(one, two, withoutPhoto));
        assertThat(templates).containsOnlyKeys(one, two);
        assertThat(templates.values())
                .allSatisfy(made -> assertThat(made.template().modelId()).isEqualTo(NEW));
        assertThat(rows("biometrics_photo", one)).as("photos stay").isEqualTo(1);
        assertThat(page()).hasStatusOk().bodyText().contains("/biometrics/" + withoutPhoto);
        assertThat(facts()).containsExactly("biometrics.model-begun", "biometrics.model-switched");
    }

    @Test
    void canBeGivenUpAndEverythingIsAsBefore() {
        MemberId one = enrolled(0);
        UUID earlier = paused();

        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("models-resume", "models-cancel")
                .doesNotContain("models-pause");
        assertThat(post(earlier, "cancel")).hasStatus3xxRedirection();
        assertThat(post(earlier, "resume")).as("ended").hasStatus(409);
        assertThat(rows("biometrics_template", one)).isEqualTo(1);
        assertThat(biometrics.templates(List.of(one)).get(one).template().modelId())
                .isEqualTo(OLD);
    }

    @Test
    void isTheAdministratorsAndKnowsItsModels() {
        assertThat(mvc.get().uri("/biometrics/models").with(registrar())).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/biometrics/models")
                        .param("model", NEW)
                        .with(registrar())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(begin("no-such-model")).hasStatus4xxClientError();
        assertThat(begin("sface_2021dec")).as("not measured").hasStatus4xxClientError();
    }

    private UUID paused() {
        UUID id = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");
        jdbc.update(
                """
                insert into biometrics_model_change (change_id, active_slot, from_model, to_model, state, begun_at,
                    begun_by_kind, begun_by_id) values (?, 1, ?, ?, 'PAUSED', current_timestamp, 'USER', 'someone')""",
                id,
                OLD,
                NEW);
        return id;
    }

    private MvcTestResult begin(String model) {
        return mvc.post()
                .uri("/biometrics/models")
                .param("model", model)
                .with(as("ADMINISTRATOR"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(UUID change, String what) {
        return mvc.post()
                .uri("/biometrics/models/{id}/" + what, change)
                .with(as("ADMINISTRATOR"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page() {
        return mvc.get().uri("/biometrics/models").with(as("ADMINISTRATOR")).exchange();
    }

    private void await(String state) throws InterruptedException {
        for (int i = 0; i < 600 && !state.equals(state()); i++) {
            Thread.sleep(100);
        }
        assertThat(state()).isEqualTo(state);
    }

    private String state() {
        return jdbc.queryForObject("select state from biometrics_model_change", String.class);
    }

    private List<String> facts() {
        UUID id = jdbc.queryForObject("select change_id from biometrics_model_change", UUID.class);
        return jdbc.queryForList(
                "select kind from trail_entry where subject = ? order by kind", String.class, id.toString());
    }
}
