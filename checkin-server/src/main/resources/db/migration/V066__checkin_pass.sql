-- Personal links to the pass on a phone. The link carries this id under the installation's own key (PassLinks), so that it can be
-- shown again and cannot be guessed; the row says until when it counts.
create table checkin_pass_link (
    link_id         uuid                        not null primary key,
    member_id       uuid                        not null,
    made_at         timestamp(6) with time zone not null,
    made_by_kind    varchar(20)                 not null,
    made_by_id      varchar(80)                 not null,
    expires_at      timestamp(6) with time zone not null,
    revoked_at      timestamp(6) with time zone
);
create index checkin_pass_link_by_member on checkin_pass_link (member_id, made_at);
