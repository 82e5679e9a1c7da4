-- A member may have templates of two models while one takes the place of the other, so model_id joins the key. The table is
-- made anew because H2 and PostgreSQL drop a primary key in different words.
create table biometrics_template_by_model (
    member_id        uuid                        not null,
    model_id         varchar(80)                 not null,
    revision         uuid                        not null,
    sealed           bytea                       not null,
    photos           integer                     not null,
    enrolled_at      timestamp(6) with time zone not null,
    enrolled_by_kind varchar(20)                 not null,
    enrolled_by_id   varchar(80)                 not null,
    like_member      uuid,
    like_reason      varchar(400),
    constraint biometrics_template_one_a_model primary key (member_id, model_id),
    constraint biometrics_template_under_key foreign key (member_id) references biometrics_data_key (member_id),
    constraint biometrics_template_like_reason check ((like_member is null) = (like_reason is null))
);
insert into biometrics_template_by_model (member_id, model_id, revision, sealed, photos, enrolled_at, enrolled_by_kind, enrolled_by_id, like_member, like_reason)
    select member_id, model_id, revision, sealed, photos, enrolled_at, enrolled_by_kind, enrolled_by_id, like_member, like_reason from biometrics_template;
drop table biometrics_template;
alter table biometrics_template_by_model rename to biometrics_template;
create index biometrics_template_of_model on biometrics_template (model_id);

-- Which embedding model counts, for every server alike. setting is the model that the settings named when a server last
-- looked: only another one there begins a change. One row.
create table biometrics_model_in_use (
    slot     integer                     not null primary key,
    model_id varchar(80)                 not null,
    setting  varchar(80)                 not null,
    since    timestamp(6) with time zone not null,
    constraint biometrics_model_in_use_one check (slot = 1)
);

-- Changes of the model. active_slot is 1 while one goes on and null afterwards: one at a time, whoever begins at once.
create table biometrics_model_change (
    change_id     uuid                        not null primary key,
    active_slot   integer,
    from_model    varchar(80)                 not null,
    to_model      varchar(80)                 not null,
    state         varchar(12)                 not null,
    begun_at      timestamp(6) with time zone not null,
    begun_by_kind varchar(20)                 not null,
    begun_by_id   varchar(80)                 not null,
    ended_at      timestamp(6) with time zone,
    constraint biometrics_model_change_one unique (active_slot),
    constraint biometrics_model_change_active check (active_slot is null or active_slot = 1),
    constraint biometrics_model_change_state check (state in ('RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED')),
    constraint biometrics_model_change_ended check ((active_slot is null) = (ended_at is not null) and (ended_at is null) = (state in ('RUNNING', 'PAUSED')))
);

-- Whose template could not be made anew, and why: they are enrolled again by hand.
create table biometrics_model_failure (
    change_id uuid        not null references biometrics_model_change (change_id),
    member_id uuid        not null,
    reason    varchar(12) not null,
    primary key (change_id, member_id),
    constraint biometrics_model_failure_reason check (reason in ('NO_PHOTO', 'UNUSABLE', 'NOT_AGREED'))
);
