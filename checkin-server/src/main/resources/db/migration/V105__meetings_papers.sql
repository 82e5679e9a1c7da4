-- Where the papers of a session lie, for a code on the kiosk's welcome; no row: nowhere yet. One address a session, by the
-- key; PapersAddress says the constraint in words.
create table meeting_papers (
    session_id uuid         not null primary key references meeting_session (session_id),
    address    varchar(200) not null,
    constraint meeting_papers_https check (address like 'https://_%')
);
