-- The keys that sign codes. active_slot is 1 for the one that signs and null afterwards, so that of two servers that make the
-- first key at once one wins (KeyRing). The private half is sealed under the master key and destroyed when the key retires;
-- the public half stays, because cards it signed are still about.
create table checkin_code_key (
    key_id      varchar(16)                 not null primary key,
    active_slot integer,
    public_key  bytea                       not null,
    sealed      bytea,
    made_at     timestamp(6) with time zone not null,
    retired_at  timestamp(6) with time zone,
    constraint checkin_code_key_one_signs unique (active_slot),
    constraint checkin_code_key_slot check (active_slot is null or active_slot = 1),
    constraint checkin_code_key_retired check ((retired_at is null) = (active_slot is not null)),
    constraint checkin_code_key_destroyed check ((sealed is null) = (active_slot is null))
);

-- Random secrets of the installation, sealed under the master key: the salt of card numbers, the key of pass links.
create table checkin_code_secret (
    secret_name varchar(20)                 not null primary key,
    sealed      bytea                       not null,
    made_at     timestamp(6) with time zone not null
);

-- Codes that live until withdrawn: printed cards of members, passes of staff. What stands in the picture is not kept; as long
-- as the key signs it can be made again from the row. Codes issued together are printed together.
create table checkin_code (
    code_id         varchar(16)                 not null primary key,
    batch_id        uuid                        not null,
    kind            varchar(10)                 not null,
    holder_id       uuid                        not null,
    key_id          varchar(16)                 not null references checkin_code_key (key_id),
    issued_at       timestamp(6) with time zone not null,
    issued_by_kind  varchar(20)                 not null,
    issued_by_id    varchar(80)                 not null,
    revoked_at      timestamp(6) with time zone,
    revoked_by_kind varchar(20),
    revoked_by_id   varchar(80),
    constraint checkin_code_kind check (kind in ('PRINTED', 'STAFF')),
    constraint checkin_code_revoked check ((revoked_at is null) = (revoked_by_id is null))
);
create index checkin_code_by_holder on checkin_code (holder_id, issued_at);
create index checkin_code_by_batch on checkin_code (batch_id);
create index checkin_code_by_key on checkin_code (key_id, revoked_at);
create index checkin_code_by_issue on checkin_code (issued_at);

-- One-time codes. active_member is the member while the code is in force and null afterwards: one in force for each member,
-- whoever asks twice at once (OneTimeCodes).
create table checkin_one_time_code (
    code_id       uuid                        not null primary key,
    member_id     uuid                        not null,
    active_member uuid,
    salt          bytea                       not null,
    iterations    integer                     not null,
    hash          bytea                       not null,
    made_at       timestamp(6) with time zone not null,
    made_by_kind  varchar(20)                 not null,
    made_by_id    varchar(80)                 not null,
    expires_at    timestamp(6) with time zone not null,
    spent_by      uuid,
    constraint checkin_one_time_code_one_in_force unique (active_member),
    constraint checkin_one_time_code_own_member check (active_member is null or active_member = member_id),
    constraint checkin_one_time_code_spent check (spent_by is null or active_member is null)
);

-- The first time each pass and each one-time code was accepted at a door. Two kiosks that report the same at once meet the
-- key; the slower hears its batch anew and sees the first (Reuse).
create table checkin_code_use (
    reference   varchar(64)                 not null primary key,
    kind        varchar(10)                 not null,
    check_in_id uuid                        not null,
    device_id   uuid                        not null,
    used_at     timestamp(6) with time zone not null
);
create table checkin_code_reuse (
    check_in_id       uuid                        not null primary key,
    reference         varchar(64)                 not null references checkin_code_use (reference),
    kind              varchar(10)                 not null,
    session_id        uuid                        not null,
    member_id         uuid,
    device_id         uuid                        not null,
    noticed_at        timestamp(6) with time zone not null
);
create index checkin_code_reuse_by_session on checkin_code_reuse (session_id, noticed_at);
