-- Photos that wait: for a person's decision, or for their turn in a bulk enrolment. They are face data, so they hang on the
-- member's data key like the rest and are gone with it: when the consent ends, when the face is erased, when another enrolment
-- takes their place.
create table biometrics_prepared (
    prepared_id uuid                        not null primary key,
    member_id   uuid                        not null,
    owner_id    uuid                        not null,
    place       integer                     not null,
    sealed      bytea                       not null,
    made_at     timestamp(6) with time zone not null,
    constraint biometrics_prepared_place unique (owner_id, place),
    constraint biometrics_prepared_key foreign key (member_id) references biometrics_data_key (member_id) on delete cascade
);
create index biometrics_prepared_member on biometrics_prepared (member_id);

-- A face too near to another member's: held until a person decides. open_member is the member while nobody has decided and null
-- afterwards, so a member has one open case at most, and who says "two people" says why.
create table biometrics_held (
    held_id         uuid                        not null primary key,
    member_id       uuid                        not null,
    open_member     uuid,
    like_member     uuid                        not null,
    similarity      real                        not null,
    threshold       real                        not null,
    source          varchar(10)                 not null,
    photos          integer                     not null,
    held_at         timestamp(6) with time zone not null,
    held_by_kind    varchar(20)                 not null,
    held_by_id      varchar(80)                 not null,
    decision        varchar(20),
    reason          varchar(400),
    decided_at      timestamp(6) with time zone,
    decided_by_kind varchar(20),
    decided_by_id   varchar(80),
    constraint biometrics_held_one_open unique (open_member),
    constraint biometrics_held_own_member check (open_member is null or open_member = member_id),
    constraint biometrics_held_somebody_else check (like_member <> member_id),
    constraint biometrics_held_source check (source in ('DESK', 'BULK')),
    constraint biometrics_held_decision check (decision in ('TWO_PEOPLE', 'DROPPED', 'ERASED', 'REPLACED')),
    constraint biometrics_held_decided check ((decided_at is null) = (open_member is not null)),
    constraint biometrics_held_decided_how check ((decided_at is null) = (decision is null)),
    constraint biometrics_held_reason check (decision <> 'TWO_PEOPLE' or reason is not null)
);
create index biometrics_held_member on biometrics_held (member_id, held_at);
