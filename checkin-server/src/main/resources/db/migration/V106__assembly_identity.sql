-- What the assembly shows of itself, once an administrator has said so: one row, by constraint. Until then its name is that of
-- the settings.
create table assembly_identity (
    identity_id integer                     not null primary key,
    name        varchar(60)                 not null,
    emblem      bytea,
    emblem_mark varchar(64),
    changed_at  timestamp(6) with time zone not null,
    constraint assembly_identity_once check (identity_id = 1),
    constraint assembly_identity_emblem check ((emblem is null and emblem_mark is null)
        or (emblem is not null and emblem_mark is not null))
);
