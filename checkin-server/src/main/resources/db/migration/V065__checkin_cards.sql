-- Cards that readers type the number of. The number itself is kept nowhere: hash is HMAC-SHA256 under the installation's salt,
-- and a card belongs to one member (CardNumbers).
create table checkin_card (
    card_id       uuid                        not null primary key,
    member_id     uuid                        not null,
    hash          varchar(64)                 not null,
    added_at      timestamp(6) with time zone not null,
    added_by_kind varchar(20)                 not null,
    added_by_id   varchar(80)                 not null,
    constraint checkin_card_once unique (hash)
);
create index checkin_card_by_member on checkin_card (member_id, added_at);
