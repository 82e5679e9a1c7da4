-- The assembly's own list of types of meeting. Minutes are counted from the start of a sitting: check-in opens before it, late
-- after it (negative: to be seated early), closes after it (null: at the end). A type is never deleted, only offered no more.
create table meeting_type (
    type_id      uuid        not null primary key,
    version      bigint      not null,
    place        integer     not null,
    name_zh      varchar(80) not null,
    name_en      varchar(80) not null,
    length_min   integer     not null,
    opens_before integer     not null,
    late_after   integer     not null,
    closes_after integer,
    tolerance    integer     not null,
    check_out    boolean     not null,
    presence     varchar(16) not null,
    leave_by     varchar(16) not null,
    delegates    boolean     not null,
    offered      boolean     not null,
    constraint meeting_type_name_unique unique (name_zh, name_en),
    constraint meeting_type_named check (name_zh <> '' or name_en <> ''),
    constraint meeting_type_window check (length_min >= 1 and opens_before >= 0 and tolerance >= 0
        and -opens_before <= late_after and late_after + tolerance <= coalesce(closes_after, length_min)
        and -opens_before < coalesce(closes_after, length_min) and coalesce(closes_after, length_min) <= length_min),
    constraint meeting_type_presence check (presence in ('ANY_SESSION', 'HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'EVERY_SESSION')),
    constraint meeting_type_leave check (leave_by in ('ORGANIZER', 'ADMINISTRATOR'))
);

-- What an assembly usually has; it changes the list as it likes.
insert into meeting_type (type_id, version, place, name_zh, name_en, length_min, opens_before, late_after, closes_after,
    tolerance, check_out, presence, leave_by, delegates, offered) values
('01930000-0000-7000-8000-000000000001', 0, 10, '全体会议', 'Plenary session', 150, 60, 0, null, 5, false, 'TWO_THIRDS', 'ADMINISTRATOR', false, true),
('01930000-0000-7000-8000-000000000002', 0, 20, '常务委员会会议', 'Standing committee', 180, 45, 0, null, 5, false, 'TWO_THIRDS', 'ADMINISTRATOR', false, true),
('01930000-0000-7000-8000-000000000003', 0, 30, '主席会议', 'Chairpersons'' meeting', 120, 30, 0, null, 5, false, 'EVERY_SESSION', 'ADMINISTRATOR', false, true),
('01930000-0000-7000-8000-000000000004', 0, 40, '专门委员会会议', 'Special committee', 120, 30, 5, null, 5, false, 'HALF', 'ORGANIZER', false, true),
('01930000-0000-7000-8000-000000000005', 0, 50, '协商座谈会', 'Consultation', 150, 30, 5, null, 5, false, 'ANY_SESSION', 'ORGANIZER', true, true),
('01930000-0000-7000-8000-000000000006', 0, 60, '视察', 'Inspection', 240, 30, 0, null, 0, true, 'ANY_SESSION', 'ORGANIZER', false, true),
('01930000-0000-7000-8000-000000000007', 0, 70, '专题调研', 'Field study', 240, 30, 0, null, 10, true, 'ANY_SESSION', 'ORGANIZER', false, true),
('01930000-0000-7000-8000-000000000008', 0, 80, '小组活动', 'Group activity', 180, 30, 10, null, 10, false, 'ANY_SESSION', 'ORGANIZER', false, true),
('01930000-0000-7000-8000-000000000009', 0, 90, '学习培训', 'Study', 180, 30, 5, null, 5, true, 'TWO_THIRDS', 'ORGANIZER', false, true);

-- A meeting remembers its type and the rules it took from it; a type changed later leaves it as it was planned.
alter table meeting add column type_id uuid references meeting_type (type_id);
alter table meeting add column presence varchar(16) default 'ANY_SESSION' not null;
alter table meeting add column leave_by varchar(16) default 'ORGANIZER' not null;
alter table meeting add column delegates boolean default false not null;
alter table meeting add constraint meeting_presence
    check (presence in ('ANY_SESSION', 'HALF', 'TWO_THIRDS', 'THREE_QUARTERS', 'EVERY_SESSION'));
alter table meeting add constraint meeting_leave check (leave_by in ('ORGANIZER', 'ADMINISTRATOR'));
create index meeting_by_type on meeting (type_id);
