-- What was published stays as it is: no UPDATE, no DELETE, no TRUNCATE, whoever asks.
create trigger biometrics_consent_text_immutable before update or delete or truncate on biometrics_consent_text
    for each statement execute function trail_refuse();
create trigger biometrics_consent_wording_immutable before update or delete or truncate on biometrics_consent_wording
    for each statement execute function trail_refuse();
-- Nobody is enrolled under a consent that has to be asked again (V040 refuses one without any consent).
create function biometrics_refuse_stale_consent() returns trigger language plpgsql as $$
begin
    if exists (select 1 from biometrics_consent c
               join biometrics_consent_text agreed on agreed.text_version = c.agreed_version
               join biometrics_consent_text later on later.place > agreed.place and later.asks_again_at <= new.made_at
               where c.consent_id = new.consent_id) then
        raise exception 'this consent has to be asked again' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger biometrics_data_key_consent_counts before insert on biometrics_data_key
    for each row execute function biometrics_refuse_stale_consent();
