-- What staff entered is evidence: no UPDATE, no DELETE, no TRUNCATE, whoever asks.
create trigger staff_act_immutable before update or delete or truncate on staff_act
    for each statement execute function trail_refuse();
