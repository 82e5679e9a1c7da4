-- What was published stays as it is: no UPDATE, no DELETE, whoever asks.
create trigger biometrics_consent_text_immutable before update, delete on biometrics_consent_text
    for each row call "dev.rollcall.server.trail.RefuseChange";
create trigger biometrics_consent_wording_immutable before update, delete on biometrics_consent_wording
    for each row call "dev.rollcall.server.trail.RefuseChange";
-- Nobody is enrolled under a consent that has to be asked again (V040 refuses one without any consent).
create trigger biometrics_data_key_consent_counts before insert on biometrics_data_key
    for each row call "dev.rollcall.server.biometrics.consent.RefuseStaleConsent";
