package dev.rollcall.server.biometrics.coverage;

import java.util.Map;

/**
 * From where states are told: now, by the model in use.
 *
 * @param model empty while the engine opens; whoever is enrolled counts as enrolled then
 * @param asked texts before this place count no more
 * @param asking texts before this place are asked again now or from a day to come
 */
record Standpoint(String model, int asked, int asking) {
    /** What a member's state is read from, for the alias {@code m}. */
    static final String JOINS =
            """
             left join biometrics_consent c on c.active_member = m.member_id
            left join biometrics_consent_text a on a.text_version = c.agreed_version
            left join biometrics_template t on t.member_id = m.member_id and t.model_id = :model""";

    /** An expression, the name of a {@link State}. */
    static final String STATE =
            """
            (case when a.place < :asked then 'ASK_AGAIN'
            when t.model_id is not null then 'ENROLLED'
            when exists (select 1 from biometrics_template o where o.member_id = m.member_id)
            then case when :model = '' then 'ENROLLED' else 'OUTDATED' end when c.consent_id is not null then 'CONSENTED'
            when exists (select 1 from biometrics_consent_refusal r where r.member_id = m.member_id)
            or exists (select 1 from biometrics_consent w where w.member_id = m.member_id) then 'DECLINED'
            else 'NONE' end)""";

    Map<String, Object> values() {
        return Map.of("model", model, "asked", asked, "asking", asking);
    }
}
