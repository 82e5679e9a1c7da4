-- An application for leave from one session. There is one for a member and session, whatever became of it before: asking again
-- is a step of it. late: it came after the deadline.
create table meeting_leave (
    leave_id   uuid         not null primary key,
    session_id uuid         not null references meeting_session (session_id),
    member_id  uuid         not null,
    kind       varchar(16)  not null,
    reason     varchar(500) not null,
    state      varchar(16)  not null,
    late       boolean      not null,
    constraint meeting_leave_once unique (session_id, member_id),
    constraint meeting_leave_kind check (kind in ('OFFICIAL_DUTY', 'ILLNESS', 'PERSONAL', 'OTHER')),
    constraint meeting_leave_state check (state in ('ASKED', 'ASKED_BACK', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
);
create index meeting_leave_by_member on meeting_leave (member_id);

-- What happened to it, in order; who was excused at an instant is the last step until then.
create table meeting_leave_step (
    leave_id   uuid                        not null references meeting_leave (leave_id),
    place      integer                     not null,
    taken_at   timestamp(6) with time zone not null,
    state      varchar(16)                 not null,
    note       varchar(500)                not null,
    by_kind    varchar(16)                 not null,
    by_id      varchar(64)                 not null,
    primary key (leave_id, place),
    constraint meeting_leave_step_state check (state in ('ASKED', 'ASKED_BACK', 'APPROVED', 'REFUSED', 'WITHDRAWN'))
);

-- What was attached: certificates, letters. Sealed, for they may tell of illness.
create table meeting_leave_paper (
    paper_id   uuid                        not null primary key,
    leave_id   uuid                        not null references meeting_leave (leave_id),
    file_name  varchar(160)                not null,
    media_type varchar(60)                 not null,
    sealed     bytea                       not null,
    kept_at    timestamp(6) with time zone not null
);
create index meeting_leave_paper_by_leave on meeting_leave_paper (leave_id, kept_at);

-- Links by which members ask for leave; the address is made from the id and kept nowhere.
create table meeting_leave_link (
    link_id    uuid                        not null primary key,
    member_id  uuid                        not null,
    made_at    timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);
create index meeting_leave_link_by_member on meeting_leave_link (member_id, made_at);
