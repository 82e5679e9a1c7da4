-- The register. A number belongs to one member for ever: member_number_unique is the guard, Register translates it.
create table member (
    member_id     uuid                        not null primary key,
    version       bigint                      not null,
    number        varchar(32)                 not null,
    name          varchar(80)                 not null,
    pinyin        varchar(160)                not null,
    sector        varchar(80)                 not null,
    title         varchar(80)                 not null,
    employer      varchar(160)                not null,
    mobile        varchar(32)                 not null,
    email         varchar(160)                not null,
    serving       boolean                     not null,
    registered_at timestamp(6) with time zone not null,
    changed_at    timestamp(6) with time zone not null,
    constraint member_number_unique unique (number)
);
create index member_by_pinyin on member (pinyin, number);
create index member_by_sector on member (sector, pinyin);

-- What a member is found by: every tail of the number, the name, the pinyin and the initials, so that a search from any
-- syllable on is a look-up by prefix. V021 adds the index each database can use for that.
create table member_search_term (
    member_id uuid         not null references member (member_id),
    term      varchar(160) not null,
    primary key (member_id, term)
);

-- For display only, never face data; kept apart so that a list of members reads no picture.
create table member_portrait (
    member_id  uuid                        not null primary key references member (member_id),
    version    bigint                      not null,
    jpeg       bytea                       not null,
    etag       varchar(64)                 not null,
    changed_at timestamp(6) with time zone not null
);
