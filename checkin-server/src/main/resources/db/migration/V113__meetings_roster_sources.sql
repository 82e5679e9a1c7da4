-- Where a session's roster comes from: everybody in office, a saved set or a group, each in a role. Until it is frozen, and until
-- check-in opens, the roster follows these.
create table meeting_roster_source (
    source_id  uuid        not null primary key,
    session_id uuid        not null references meeting_session (session_id),
    kind       varchar(16) not null,
    ref_id     uuid        not null,
    role       varchar(20) not null,
    constraint meeting_roster_source_once unique (session_id, kind, ref_id),
    constraint meeting_roster_source_kind check (kind in ('SERVING', 'SET', 'GROUP')),
    constraint meeting_roster_source_role check (role in ('MUST_ATTEND', 'INVITED', 'OBSERVER', 'STAFF', 'PRESS'))
);

-- Who stands on a roster because of its sources, and whom somebody took off it by hand although the sources have them: such a
-- person is not put on again. Who was put on by hand has no mark and is never taken off by the register.
create table meeting_roster_mark (
    session_id uuid        not null references meeting_session (session_id),
    member_id  uuid        not null,
    mark       varchar(16) not null,
    primary key (session_id, member_id),
    constraint meeting_roster_mark_known check (mark in ('FOLLOWED', 'TAKEN_OFF'))
);

alter table meeting_session add column roster_frozen boolean default false not null;
