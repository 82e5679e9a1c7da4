-- Imports of the register. Of one that is over, only the counts stay; file and rows go when it is applied or dropped, or after a
-- day. One import is applied at a time: running is 1 while it is and null else, and unique (member_import_one_runs).
create table member_import (
    import_id    uuid                        not null primary key,
    file_name    varchar(200)                not null,
    created_at   timestamp(6) with time zone not null,
    created_by   varchar(80)                 not null,
    created_name varchar(120)                not null,
    state        varchar(16)                 not null,
    note         varchar(16)                 not null,
    said         varchar(4000)               not null,
    plan         varchar(400000)             not null,
    attempt      integer                     not null,
    begun        boolean                     not null,
    running      smallint,
    done         integer                     not null,
    total        integer                     not null,
    applied_at   timestamp(6) with time zone,
    applied_by   varchar(80)                 not null,
    applied_name varchar(120)                not null,
    registered   integer                     not null,
    corrected    integer                     not null,
    unchanged    integer                     not null,
    refused      integer                     not null,
    constraint member_import_one_runs unique (running),
    constraint member_import_running check (running = 1),
    constraint member_import_running_while_applied check ((state = 'APPLYING') = (running is not null))
);
create index member_import_by_time on member_import (created_at, import_id);

-- The upload in pieces, for H2 holds a megabyte in a cell.
create table member_import_part (
    import_id uuid    not null references member_import (import_id),
    part      integer not null,
    bytes     bytea   not null,
    primary key (import_id, part)
);

-- What the import would do with each row.
create table member_import_row (
    import_id uuid           not null references member_import (import_id),
    line_no   integer        not null,
    verdict   varchar(8)     not null,
    moved     boolean        not null,
    number    varchar(80)    not null,
    name      varchar(200)   not null,
    detail    varchar(900000) not null,
    primary key (import_id, line_no)
);
create index member_import_row_by_verdict on member_import_row (import_id, verdict, line_no);
create index member_import_row_by_number on member_import_row (import_id, number);

-- How the columns of a header were understood the last time.
create table member_import_header (
    signature  varchar(64)                 not null primary key,
    fields     varchar(4000)               not null,
    changed_at timestamp(6) with time zone not null
);
