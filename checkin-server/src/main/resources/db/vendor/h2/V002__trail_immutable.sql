-- The trail's rows are evidence: no UPDATE, no DELETE, whoever asks. (H2 fires no trigger on TRUNCATE.)
create trigger trail_entry_immutable before update, delete on trail_entry
    for each row call "dev.rollcall.server.trail.RefuseChange";
