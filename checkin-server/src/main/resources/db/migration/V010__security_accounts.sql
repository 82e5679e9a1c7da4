-- Accounts of the people who work here. The first one of all claims the single row of security_first_start, so that two
-- simultaneous requests (or two instances) can never both set the installation up.
create table security_account (
    id            uuid                        not null primary key,
    version       bigint                      not null,
    username      varchar(40)                 not null,
    display_name  varchar(80)                 not null,
    password_hash varchar(200)                not null,
    enabled       boolean                     not null,
    created_at    timestamp(6) with time zone not null,
    constraint security_account_username unique (username)
);
create table security_account_role (
    account_id uuid        not null references security_account (id),
    role_name  varchar(20) not null,
    constraint security_account_role_pk primary key (account_id, role_name)
);
create table security_first_start (
    id         integer not null primary key,
    account_id uuid    not null references security_account (id),
    constraint security_first_start_once check (id = 1)
);
