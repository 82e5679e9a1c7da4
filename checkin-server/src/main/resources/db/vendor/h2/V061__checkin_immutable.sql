-- Evidence is append-only like the trail: no UPDATE, no DELETE, whoever asks.
create trigger check_in_immutable before update, delete on check_in
    for each row call "dev.rollcall.server.trail.RefuseChange";
create trigger admission_immutable before update, delete on admission
    for each row call "dev.rollcall.server.trail.RefuseChange";
create trigger check_in_dispute_immutable before update, delete on check_in_dispute
    for each row call "dev.rollcall.server.trail.RefuseChange";
