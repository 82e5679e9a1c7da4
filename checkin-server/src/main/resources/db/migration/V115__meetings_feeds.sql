-- Calendars to subscribe to, of a member or of a group; the address is made from the id and kept nowhere.
create table meeting_feed (
    feed_id    uuid                        not null primary key,
    kind       varchar(8)                  not null,
    whose      uuid                        not null,
    made_at    timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    constraint meeting_feed_kind check (kind in ('MEMBER', 'GROUP'))
);
create index meeting_feed_by_whose on meeting_feed (whose, made_at);
