-- Corrections are evidence: no UPDATE, no DELETE, whoever asks.
create trigger correction_immutable before update, delete on correction
    for each row call "dev.rollcall.server.trail.RefuseChange";
create trigger correction_struck_immutable before update, delete on correction_struck
    for each row call "dev.rollcall.server.trail.RefuseChange";
create trigger correction_decision_immutable before update, delete on correction_decision
    for each row call "dev.rollcall.server.trail.RefuseChange";
