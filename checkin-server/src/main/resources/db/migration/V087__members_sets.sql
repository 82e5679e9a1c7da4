-- Sets of members that follow the register: whoever fits any of the clauses, and has the standing and the term asked for.
-- A set without clauses is everybody who has. What a clause leaves open fits all.
create table member_set (
    set_id   uuid        not null primary key,
    version  bigint      not null,
    name     varchar(80) not null,
    standing varchar(16) not null,
    term_id  uuid references member_term (term_id),
    constraint member_set_name_unique unique (name)
);
create table member_set_clause (
    set_id   uuid not null references member_set (set_id),
    place    int  not null,
    kind     varchar(16),
    group_id uuid references member_group (group_id),
    office   varchar(16),
    primary key (set_id, place),
    constraint member_set_clause_says_something check (kind is not null or group_id is not null or office is not null)
);

-- Convenors and deputies are few; sets and the tree ask for them.
create index member_membership_by_office on member_membership (office, group_id);
-- Lists of those who serve, and of those who do not.
create index member_by_serving on member (serving, pinyin, number);
create index member_by_status on member (status, pinyin, number);
create index member_by_sector_serving on member (sector, serving, pinyin, number);
