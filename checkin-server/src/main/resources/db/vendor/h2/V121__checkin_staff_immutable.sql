-- What staff entered is evidence: no UPDATE, no DELETE, whoever asks.
create trigger staff_act_immutable before update, delete on staff_act
    for each row call "dev.rollcall.server.trail.RefuseChange";
