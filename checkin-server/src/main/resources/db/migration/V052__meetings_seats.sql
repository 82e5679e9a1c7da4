-- As what somebody stands on a roster; the words are those of dev.rollcall.protocol.Attendee.
alter table meeting_roster add column role varchar(20) default 'INVITED' not null;
alter table meeting_roster add constraint meeting_roster_role
    check (role in ('MUST_ATTEND', 'INVITED', 'OBSERVER', 'STAFF', 'PRESS'));

-- The hall of a session, once somebody has measured it: rows from the platform, columns from the left as seen facing it.
create table meeting_hall (
    session_id   uuid    not null primary key references meeting_session (session_id),
    hall_rows    integer not null,
    hall_columns integer not null,
    constraint meeting_hall_size check (hall_rows between 1 and 200 and hall_columns between 1 and 200)
);

-- A seat for whoever stands on the roster, and gone with the place on it. Nobody sits twice, by the key; no seat is given
-- twice, by meeting_seat_once (SeatDesk).
create table meeting_seat (
    session_id  uuid        not null references meeting_hall (session_id),
    member_id   uuid        not null,
    seat_row    integer     not null,
    seat_column integer     not null,
    label       varchar(20) not null,
    primary key (session_id, member_id),
    constraint meeting_seat_once unique (session_id, seat_row, seat_column),
    constraint meeting_seat_place check (seat_row > 0 and seat_column > 0),
    constraint meeting_seat_roster foreign key (session_id, member_id)
        references meeting_roster (session_id, member_id) on delete cascade
);
