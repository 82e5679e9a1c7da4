-- What members agree to, as rows: a version says the same in Chinese and in English. A version exists from the moment its row
-- stands here, and its row cannot stand without both wordings (PublishedText). V086 refuses to change either afterwards.
create table biometrics_consent_wording (
    text_version varchar(40)   not null,
    language     varchar(2)    not null,
    purpose      varchar(4000) not null,
    necessity    varchar(4000) not null,
    processing   varchar(4000) not null,
    safekeeping  varchar(4000) not null,
    alternatives varchar(4000) not null,
    withdrawal   varchar(4000) not null,
    retention    varchar(4000) not null,
    rights       varchar(4000) not null,
    primary key (text_version, language),
    constraint biometrics_consent_wording_language check (language in ('zh', 'en')),
    constraint biometrics_consent_wording_says_all check (
        purpose <> '' and necessity <> '' and processing <> '' and safekeeping <> '' and alternatives <> ''
        and withdrawal <> '' and retention <> '' and rights <> '')
);

-- place counts the versions; consents to an earlier place are asked again from asks_again_at of a later one.
create table biometrics_consent_text (
    text_version      varchar(40)                 not null primary key,
    place             integer                     not null,
    hash              varchar(64)                 not null,
    chinese           varchar(2)  default 'zh'    not null,
    english           varchar(2)  default 'en'    not null,
    asks_again_at     timestamp(6) with time zone,
    published_at      timestamp(6) with time zone not null,
    published_by_kind varchar(20)                 not null,
    published_by_id   varchar(80)                 not null,
    constraint biometrics_consent_text_place unique (place),
    constraint biometrics_consent_text_languages check (chinese = 'zh' and english = 'en'),
    constraint biometrics_consent_text_notice check (asks_again_at is null or asks_again_at >= published_at),
    constraint biometrics_consent_text_chinese foreign key (text_version, chinese)
        references biometrics_consent_wording (text_version, language),
    constraint biometrics_consent_text_english foreign key (text_version, english)
        references biometrics_consent_wording (text_version, language)
);
