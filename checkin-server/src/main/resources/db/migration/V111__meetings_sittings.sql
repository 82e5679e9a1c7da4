-- What people want to know about a sitting beside its times. late_after has the tolerance in already: who arrives until then
-- is on time.
alter table meeting_session add column room varchar(160) default '' not null;
alter table meeting_session add column tolerance integer default 0 not null;
alter table meeting_session add column check_out boolean default false not null;
alter table meeting_session add column contact varchar(200) default '' not null;
alter table meeting_session add column dress varchar(200) default '' not null;
alter table meeting_session add column transport varchar(1000) default '' not null;
alter table meeting_session add constraint meeting_session_tolerance check (tolerance between 0 and 1440);

-- What a sitting deals with, in order; a time is on the venue's clock.
create table meeting_agenda_item (
    session_id uuid         not null references meeting_session (session_id),
    place      integer      not null,
    at_time    time,
    title      varchar(200) not null,
    speaker    varchar(200) not null,
    papers     varchar(500) not null,
    primary key (session_id, place),
    constraint meeting_agenda_item_titled check (title <> '')
);
