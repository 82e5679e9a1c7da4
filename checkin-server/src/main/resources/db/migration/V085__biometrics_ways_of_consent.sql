-- Secrets serve more than check-in now: links to consent have one of their own (LinkTokens).
alter table checkin_code_secret rename to keys_secret;

-- Personal links under which members agree, refuse and withdraw. The link carries this id under the installation's own key, so
-- that it cannot be guessed; the row says until when it counts.
create table biometrics_consent_link (
    link_id      uuid                        not null primary key,
    member_id    uuid                        not null,
    made_at      timestamp(6) with time zone not null,
    made_by_kind varchar(20)                 not null,
    made_by_id   varchar(80)                 not null,
    expires_at   timestamp(6) with time zone not null,
    revoked_at   timestamp(6) with time zone,
    constraint biometrics_consent_link_of_member unique (link_id, member_id)
);
create index biometrics_consent_link_by_member on biometrics_consent_link (member_id, made_at);

-- A consent is to a text that was published, and says in which language it was read. agreed_version is the text last agreed to:
-- a consent lives on when a later text is agreed to, because face data hangs on it (Consents). Given on a phone it came through
-- a link of that very member.
alter table biometrics_consent drop constraint biometrics_consent_way;
alter table biometrics_consent add constraint biometrics_consent_way check (way in ('PAPER', 'REGISTRAR', 'PHONE'));
alter table biometrics_consent add column language varchar(2);
alter table biometrics_consent add column link_id uuid;
alter table biometrics_consent add column agreed_version varchar(40);
update biometrics_consent set agreed_version = text_version;
alter table biometrics_consent alter column agreed_version set not null;
alter table biometrics_consent add constraint biometrics_consent_text_published
    foreign key (text_version) references biometrics_consent_text (text_version);
alter table biometrics_consent add constraint biometrics_consent_text_agreed
    foreign key (agreed_version) references biometrics_consent_text (text_version);
alter table biometrics_consent add constraint biometrics_consent_by_own_link
    foreign key (link_id, member_id) references biometrics_consent_link (link_id, member_id);
alter table biometrics_consent add constraint biometrics_consent_by_phone check ((way = 'PHONE') = (link_id is not null));

-- Every further yes under a consent in force, to a later text.
create table biometrics_consent_renewal (
    renewal_id    uuid                        not null primary key,
    consent_id    uuid                        not null references biometrics_consent (consent_id),
    member_id     uuid                        not null,
    text_version  varchar(40)                 not null references biometrics_consent_text (text_version),
    way           varchar(20)                 not null,
    language      varchar(2),
    link_id       uuid,
    given_at      timestamp(6) with time zone not null,
    given_to_kind varchar(20)                 not null,
    given_to_id   varchar(80)                 not null,
    constraint biometrics_consent_renewal_once unique (consent_id, text_version),
    constraint biometrics_consent_renewal_way check (way in ('PAPER', 'REGISTRAR', 'PHONE')),
    constraint biometrics_consent_renewal_by_phone check ((way = 'PHONE') = (link_id is not null)),
    constraint biometrics_consent_renewal_by_own_link foreign key (link_id, member_id)
        references biometrics_consent_link (link_id, member_id)
);

-- Every no, so that nobody is asked again by mistake and the list can say so.
create table biometrics_consent_refusal (
    refusal_id   uuid                        not null primary key,
    member_id    uuid                        not null,
    text_version varchar(40)                 not null references biometrics_consent_text (text_version),
    way          varchar(20)                 not null,
    link_id      uuid,
    said_at      timestamp(6) with time zone not null,
    said_to_kind varchar(20)                 not null,
    said_to_id   varchar(80)                 not null,
    constraint biometrics_consent_refusal_way check (way in ('PAPER', 'REGISTRAR', 'PHONE')),
    constraint biometrics_consent_refusal_by_phone check ((way = 'PHONE') = (link_id is not null)),
    constraint biometrics_consent_refusal_by_own_link foreign key (link_id, member_id)
        references biometrics_consent_link (link_id, member_id)
);
create index biometrics_consent_refusal_by_member on biometrics_consent_refusal (member_id, said_at);

-- What shows that a member agreed: the signature on the screen, the name typed instead, the scan of the paper. Sealed under a key
-- of its own, which the master key wraps; it outlives the face data, because it shows that keeping that was lawful.
create table biometrics_consent_evidence (
    evidence_id   uuid                        not null primary key,
    consent_id    uuid                        not null references biometrics_consent (consent_id),
    text_version  varchar(40)                 not null references biometrics_consent_text (text_version),
    kind          varchar(10)                 not null,
    media_type    varchar(40)                 not null,
    wrapped       bytea                       not null,
    sealed        bytea                       not null,
    added_at      timestamp(6) with time zone not null,
    added_by_kind varchar(20)                 not null,
    added_by_id   varchar(80)                 not null,
    constraint biometrics_consent_evidence_kind check (
        (kind = 'SIGNATURE' and media_type = 'image/png')
        or (kind = 'TYPED' and media_type = 'text/plain')
        or (kind = 'SCAN' and media_type in ('application/pdf', 'image/jpeg', 'image/png')))
);
create index biometrics_consent_evidence_by_consent on biometrics_consent_evidence (consent_id);

-- A change of what kiosks hold, told by whoever made it to the servers that kiosks wait at (KioskNews). One row a transaction,
-- forgotten after an hour: a kiosk that comes back later asks for everything that changed anyway.
create table checkin_kiosk_news (
    news_id uuid                        not null primary key,
    told_at timestamp(6) with time zone not null
);
create index checkin_kiosk_news_by_time on checkin_kiosk_news (told_at);
