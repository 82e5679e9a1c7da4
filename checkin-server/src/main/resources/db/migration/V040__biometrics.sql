-- What must never happen is impossible here: face data hangs on a data key, the data key on a consent that is in force.
--   biometrics_template, biometrics_photo -> biometrics_data_key -> biometrics_consent (consent_id, active_member)
-- active_member is the member while the consent is in force and null afterwards. So nothing can be enrolled without consent,
-- no consent can end while face data is left, and a member has one consent in force at most, whoever writes the SQL.
create table biometrics_consent (
    consent_id         uuid                        not null primary key,
    member_id          uuid                        not null,
    active_member      uuid,
    text_version       varchar(40)                 not null,
    way                varchar(20)                 not null,
    given_at           timestamp(6) with time zone not null,
    given_to_kind      varchar(20)                 not null,
    given_to_id        varchar(80)                 not null,
    withdrawn_at       timestamp(6) with time zone,
    withdrawn_by_kind  varchar(20),
    withdrawn_by_id    varchar(80),
    constraint biometrics_consent_one_in_force unique (active_member),
    constraint biometrics_consent_in_force unique (consent_id, active_member),
    constraint biometrics_consent_way check (way in ('PAPER', 'REGISTRAR')),
    constraint biometrics_consent_own_member check (active_member is null or active_member = member_id),
    constraint biometrics_consent_withdrawn check ((withdrawn_at is null) = (active_member is not null))
);
create index biometrics_consent_member on biometrics_consent (member_id, given_at);

create table biometrics_data_key (
    member_id  uuid                        not null primary key,
    consent_id uuid                        not null,
    wrapped    bytea                       not null,
    made_at    timestamp(6) with time zone not null,
    constraint biometrics_data_key_consent foreign key (consent_id, member_id)
        references biometrics_consent (consent_id, active_member)
);

create table biometrics_template (
    member_id        uuid                        not null primary key,
    revision         uuid                        not null,
    model_id         varchar(80)                 not null,
    sealed           bytea                       not null,
    photos           integer                     not null,
    enrolled_at      timestamp(6) with time zone not null,
    enrolled_by_kind varchar(20)                 not null,
    enrolled_by_id   varchar(80)                 not null,
    like_member      uuid,
    like_reason      varchar(400),
    constraint biometrics_template_key foreign key (member_id) references biometrics_data_key (member_id),
    constraint biometrics_template_like check ((like_member is null) = (like_reason is null))
);
create index biometrics_template_model on biometrics_template (model_id);

create table biometrics_photo (
    photo_id  uuid    not null primary key,
    member_id uuid    not null,
    place     integer not null,
    sealed    bytea   not null,
    constraint biometrics_photo_place unique (member_id, place),
    constraint biometrics_photo_key foreign key (member_id) references biometrics_data_key (member_id)
);

-- What was destroyed and what a count found afterwards; it names no more than the member's id.
create table biometrics_erasure (
    erasure_id       uuid                        not null primary key,
    member_id        uuid                        not null,
    erased_at        timestamp(6) with time zone not null,
    erased_by_kind   varchar(20)                 not null,
    erased_by_id     varchar(80)                 not null,
    keys_erased      integer                     not null,
    templates_erased integer                     not null,
    photos_erased    integer                     not null,
    left_behind      integer                     not null,
    constraint biometrics_erasure_complete check (left_behind = 0)
);
create index biometrics_erasure_member on biometrics_erasure (member_id, erased_at);

-- Tells a wrong master key from the right one at start, before anything is sealed under it. One row.
create table biometrics_master_key (
    slot        integer     not null primary key,
    fingerprint varchar(64) not null,
    constraint biometrics_master_key_one check (slot = 1)
);
