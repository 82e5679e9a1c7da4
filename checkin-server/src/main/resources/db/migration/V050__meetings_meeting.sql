-- A meeting is a title over its sessions; the times belong to the sessions.
create table meeting (
    meeting_id uuid                        not null primary key,
    version    bigint                      not null,
    title      varchar(160)                not null,
    planned_at timestamp(6) with time zone not null
);

-- opens_at <= late_after <= closes_at <= ends_at, opens_at < closes_at and starts_at < ends_at; SessionTimes says so in words.
create table meeting_session (
    session_id  uuid                        not null primary key,
    version     bigint                      not null,
    meeting_id  uuid                        not null references meeting (meeting_id),
    title       varchar(160)                not null,
    venue       varchar(160)                not null,
    zone        varchar(64)                 not null,
    opens_at    timestamp(6) with time zone not null,
    starts_at   timestamp(6) with time zone not null,
    late_after  timestamp(6) with time zone not null,
    closes_at   timestamp(6) with time zone not null,
    ends_at     timestamp(6) with time zone not null,
    constraint meeting_session_window check (opens_at <= late_after and late_after <= closes_at and opens_at < closes_at),
    constraint meeting_session_sitting check (starts_at < ends_at and closes_at <= ends_at)
);
create index meeting_session_by_meeting on meeting_session (meeting_id, starts_at);
create index meeting_session_by_window on meeting_session (closes_at, opens_at);
create index meeting_session_by_end on meeting_session (ends_at);

-- Who is expected. The key is the guard: a member stands on a session's roster once. Member ids never change, so this
-- module keeps them without asking the register's tables.
create table meeting_roster (
    session_id uuid                        not null references meeting_session (session_id),
    member_id  uuid                        not null,
    version    bigint                      not null,
    invited_at timestamp(6) with time zone not null,
    primary key (session_id, member_id)
);
create index meeting_roster_by_member on meeting_roster (member_id);
