-- Corrections are evidence: no UPDATE, no DELETE, no TRUNCATE, whoever asks.
create trigger correction_immutable before update or delete or truncate on correction
    for each statement execute function trail_refuse();
create trigger correction_struck_immutable before update or delete or truncate on correction_struck
    for each statement execute function trail_refuse();
create trigger correction_decision_immutable before update or delete or truncate on correction_decision
    for each statement execute function trail_refuse();
