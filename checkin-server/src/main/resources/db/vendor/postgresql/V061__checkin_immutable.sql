-- Evidence is append-only like the trail: no UPDATE, no DELETE, no TRUNCATE, whoever asks.
create trigger check_in_immutable before update or delete or truncate on check_in
    for each statement execute function trail_refuse();
create trigger admission_immutable before update or delete or truncate on admission
    for each statement execute function trail_refuse();
create trigger check_in_dispute_immutable before update or delete or truncate on check_in_dispute
    for each statement execute function trail_refuse();
