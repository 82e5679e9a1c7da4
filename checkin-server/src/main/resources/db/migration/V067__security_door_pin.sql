-- PINs by which staff open a kiosk's staff mode, hashed as kiosks compare them (PBKDF2). Apart from the account, whose every
-- change ends its sign-ins.
create table security_door_pin (
    account_id uuid                        not null primary key references security_account (id),
    salt       bytea                       not null,
    iterations integer                     not null,
    hash       bytea                       not null,
    set_at     timestamp(6) with time zone not null
);
