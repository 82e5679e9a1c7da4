-- The register of a whole assembly. Serving follows from the status, by constraint; who served before this migration and
-- no longer does is taken for somebody whose term ended.
alter table member add column sex varchar(8) default 'UNSTATED' not null;
alter table member add column language varchar(8) default 'UNSTATED' not null;
alter table member add column channel varchar(8) default 'UNSTATED' not null;
alter table member add column status varchar(16) default 'SERVING' not null;
alter table member add column status_since date default date '2000-01-01' not null;
alter table member add column status_reason varchar(400) default '' not null;
update member set status_since = cast(registered_at as date) where serving;
update member set status = 'TERM_ENDED', status_since = cast(changed_at as date) where not serving;
alter table member add constraint member_serving_follows_status check (serving = (status = 'SERVING'));

-- What a member was from a day on, until the next row; the newest is repeated in member.
create table member_status (
    member_id uuid         not null references member (member_id),
    from_day  date         not null,
    status    varchar(16)  not null,
    reason    varchar(400) not null,
    primary key (member_id, from_day)
);
insert into member_status (member_id, from_day, status, reason)
    select member_id, cast(registered_at as date), 'SERVING', '' from member;
insert into member_status (member_id, from_day, status, reason)
    select member_id, status_since, status, '' from member
    where not serving and status_since > cast(registered_at as date);
update member_status s set status = 'TERM_ENDED'
    where exists (select 1 from member m where m.member_id = s.member_id and not m.serving and m.status_since = s.from_day);

-- Sectors, committees, activity groups, branches, free groups. A parent is given at birth and never changed, so that the
-- tree has no circle. open_name is the name for as long as the group is open: one open group of a kind has a name.
create table member_group (
    group_id  uuid        not null primary key,
    version   bigint      not null,
    kind      varchar(16) not null,
    name      varchar(80) not null,
    open_name varchar(80),
    parent_id uuid references member_group (group_id),
    opened_on date        not null,
    closed_on date,
    constraint member_group_open_name unique (kind, open_name),
    constraint member_group_of_kind unique (group_id, kind),
    constraint member_group_open_or_closed check ((open_name is null) = (closed_on is not null)),
    constraint member_group_name_while_open check (open_name is null or open_name = name),
    constraint member_group_not_its_own_parent check (parent_id is null or parent_id <> group_id)
);
create index member_group_by_parent on member_group (parent_id);

-- Who was in which group from which day to which, both included; to_day null: still. V071 guards that nobody is in a group
-- twice or in two sectors on one day, and that a group has one convenor. The kind is the group's, by the foreign key.
create table member_membership (
    membership_id uuid        not null primary key,
    member_id     uuid        not null references member (member_id),
    group_id      uuid        not null,
    kind          varchar(16) not null,
    office        varchar(16) not null,
    from_day      date        not null,
    to_day        date,
    constraint member_membership_group foreign key (group_id, kind) references member_group (group_id, kind),
    constraint member_membership_forward check (to_day is null or to_day >= from_day)
);
create index member_membership_by_group on member_membership (group_id, member_id, from_day);
create index member_membership_by_member on member_membership (member_id, kind, from_day);

-- Terms of the assembly, and who sat in them; to_day null: until the term ends.
create table member_term (
    term_id  uuid        not null primary key,
    version  bigint      not null,
    name     varchar(80) not null,
    from_day date        not null,
    to_day   date,
    constraint member_term_name_unique unique (name),
    constraint member_term_forward check (to_day is null or to_day >= from_day)
);
create table member_tenure (
    tenure_id uuid not null primary key,
    member_id uuid not null references member (member_id),
    term_id   uuid not null references member_term (term_id),
    from_day  date not null,
    to_day    date,
    constraint member_tenure_forward check (to_day is null or to_day >= from_day)
);
create index member_tenure_by_term on member_tenure (term_id, member_id, from_day);
create index member_tenure_by_member on member_tenure (member_id, from_day);

-- Every change of the register in words, for people to read; unlike the trail it forgets a member who is anonymised.
create table member_change (
    change_id    uuid                        not null primary key,
    member_id    uuid                        not null references member (member_id),
    changed_at   timestamp(6) with time zone not null,
    actor_kind   varchar(20)                 not null,
    actor_id     varchar(80)                 not null,
    field        varchar(32)                 not null,
    before_words varchar(400)                not null,
    after_words  varchar(400)                not null,
    reason       varchar(400)                not null
);
create index member_change_by_member on member_change (member_id, changed_at, change_id);
