package dev.rollcall.server.bench;

import dev.rollcall.server.biometrics.Biometrics;
import dev.rollcall.server.biometrics.Biometrics.EngineState;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers to the consent for a whole register, and templates of nobody's face: of ten members six enrolled, one consenting, one refusing. */
final class BenchFaces {
    private static final String NUMBERED =
            "(select member_id, row_number() over (order by number) as place from member) numbered ";

    private BenchFaces() {}

    static void fill(BenchServer server) throws InterruptedException {
        var biometrics = server.bean(Biometrics.class);
        while (biometrics.engine().state() == EngineState.STARTING) {
            Thread.sleep(100);
        }
        JdbcTemplate jdbc = server.jdbc();
        String newId = server.onPostgres() ? "gen_random_uuid()" : "random_uuid()";
        jdbc.update(
                "insert into biometrics_consent (consent_id, member_id, active_member, text_version, agreed_version, way,"
                        + " given_at, given_to_kind, given_to_id) select " + newId
                        + ", member_id, member_id, '2026-1', '2026-1', 'PAPER', current_timestamp, 'SYSTEM', 'bench' from "
                        + NUMBERED + "where mod(place, 10) < 7");
        jdbc.update(
                "insert into biometrics_data_key (member_id, consent_id, wrapped, made_at)"
                        + " select c.member_id, c.consent_id, ?, current_timestamp from biometrics_consent c"
                        + " join " + NUMBERED + " on numbered.member_id = c.member_id where mod(place, 10) < 6",
                new byte[60]);
        jdbc.update(
                "insert into biometrics_template (member_id, revision, model_id, sealed, photos, enrolled_at, enrolled_by_kind,"
                        + " enrolled_by_id) select member_id, " + newId
                        + ", ?, ?, 3, current_timestamp, 'SYSTEM', 'bench' from biometrics_data_key",
                biometrics.engine().modelId(),
                new byte[560]);
        jdbc.update(
                "insert into biometrics_consent_refusal (refusal_id, member_id, text_version, way, said_at, said_to_kind,"
                        + " said_to_id) select " + newId
                        + ", member_id, '2026-1', 'PAPER', current_timestamp, 'SYSTEM', 'bench' from " + NUMBERED
                        + "where mod(place, 10) = 8");
    }
}
