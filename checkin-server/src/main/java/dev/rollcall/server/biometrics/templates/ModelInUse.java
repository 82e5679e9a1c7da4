package dev.rollcall.server.biometrics.templates;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which embedding model counts: one row for all servers, read each time. Thread-safe. */
@Component
public class ModelInUse {
    private final JdbcClient jdbc;
    private final Clock clock;

    ModelInUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The model's id in the manifest; empty until the first server said which. */
    public Optional<String> id() {
        return jdbc.sql("select model_id from biometrics_model_in_use")
                .query(String.class)
                .optional();
    }

    /**
     * Remembers what the settings name; at the first time that is the model in use.
     *
     * @return whether they named something else when a server last looked
     */
    @Transactional
    public boolean noteSetting(String setting) {
        Optional<String> before = jdbc.sql("select setting from biometrics_model_in_use")
                .query(String.class)
                .optional();
        if (before.isEmpty()) {
            first(setting);
            return false;
        }
        return jdbc.sql("update biometrics_model_in_use set setting = ? where setting <> ?")
                        .params(setting, setting)
                        .update()
                == 1;
    }

    private void first(String setting) {
        jdbc.sql("insert into biometrics_model_in_use (slot, model_id, setting, since) values (1, ?, ?, ?)")
                .params(setting, setting, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Goes over to another model, for all servers at once with the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOverTo(String model) {
        jdbc.sql("update biometrics_model_in_use set model_id = ?, since = ?")
                .params(model, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Destroys the templates of other models, where one of the model in use has taken their place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int dropReplaced() {
        return jdbc.sql(
                        """
                        delete from biometrics_template where model_id <> (select model_id from biometrics_model_in_use)
                            and member_id in (select t.member_id from biometrics_template t
                                join biometrics_model_in_use u on u.model_id = t.model_id)""")
                .update();
    }

    /** Destroys the templates of a model that is not in use. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int drop(String model) {
        return jdbc.sql(
                        """
                        delete from biometrics_template where model_id = ?
                            and model_id <> (select model_id from biometrics_model_in_use)""")
                .param(model)
                .update();
    }
}
