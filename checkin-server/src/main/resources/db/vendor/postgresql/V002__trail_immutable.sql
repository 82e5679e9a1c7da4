-- The trail's rows are evidence: no UPDATE, no DELETE, no TRUNCATE, whoever asks.
create function trail_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only';
end $$;
create trigger trail_entry_immutable before update or delete or truncate on trail_entry
    for each statement execute function trail_refuse();
