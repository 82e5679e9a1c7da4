-- One bulk enrolment at a time: open_slot is 1 while it goes on and null afterwards. A member stands in a run once, so nobody is
-- enrolled twice by it; the photos themselves wait in biometrics_prepared and are gone when the run is over.
create table biometrics_bulk_run (
    run_id          uuid                        not null primary key,
    open_slot       integer,
    source          varchar(200)                not null,
    state           varchar(20)                 not null,
    paused          boolean                     not null,
    started_at      timestamp(6) with time zone not null,
    started_by_kind varchar(20)                 not null,
    started_by_id   varchar(80)                 not null,
    ended_at        timestamp(6) with time zone,
    constraint biometrics_bulk_one_open unique (open_slot),
    constraint biometrics_bulk_slot check (open_slot is null or open_slot = 1),
    constraint biometrics_bulk_state check (state in ('STAGING', 'JUDGING', 'READY', 'KEEPING', 'DONE', 'DROPPED')),
    constraint biometrics_bulk_ended check ((ended_at is null) = (open_slot is not null)),
    constraint biometrics_bulk_over check ((ended_at is null) = (state not in ('DONE', 'DROPPED')))
);

create table biometrics_bulk_photo (
    run_id    uuid         not null,
    place     integer      not null,
    file_name varchar(400) not null,
    member_id uuid,
    verdict   varchar(20)  not null,
    flaws     varchar(200) not null,
    primary key (run_id, place),
    constraint biometrics_bulk_photo_run foreign key (run_id) references biometrics_bulk_run (run_id) on delete cascade
);
create index biometrics_bulk_photo_verdict on biometrics_bulk_photo (run_id, verdict, place);
create index biometrics_bulk_photo_member on biometrics_bulk_photo (run_id, member_id);

create table biometrics_bulk_member (
    run_id      uuid        not null,
    member_id   uuid        not null,
    outcome     varchar(20) not null,
    like_member uuid,
    primary key (run_id, member_id),
    constraint biometrics_bulk_member_run foreign key (run_id) references biometrics_bulk_run (run_id) on delete cascade
);
create index biometrics_bulk_member_outcome on biometrics_bulk_member (run_id, outcome, member_id);
