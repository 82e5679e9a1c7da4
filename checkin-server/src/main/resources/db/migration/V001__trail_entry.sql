-- Every fact that matters, written once with the change it tells of. Change and removal are refused by V002.
create table trail_entry (
    id          uuid                        not null primary key,
    version     bigint                      not null,
    recorded_at timestamp(6) with time zone not null,
    kind        varchar(80)                 not null,
    subject     varchar(80)                 not null,
    actor_kind  varchar(20)                 not null,
    actor_id    varchar(80)                 not null,
    facts       varchar(4000)               not null
);
create index trail_entry_subject on trail_entry (subject, recorded_at);
create index trail_entry_kind on trail_entry (kind, recorded_at);
