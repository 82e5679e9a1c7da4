-- What somebody asks to put right after a meeting, what it strikes out, and what another person decided; rows are never changed (V123).
-- "CAME" and "LEFT" say the one right time; "ABSENT" says that the member was not there at all.
create table correction (
    id           uuid                        not null primary key,
    session_id   uuid                        not null,
    member_id    uuid                        not null,
    kind         varchar(6)                  not null,
    passed_at    timestamp(3) with time zone,
    reason       varchar(500)                not null,
    requested_by varchar(80)                 not null,
    requested_at timestamp(6) with time zone not null,
    constraint correction_kind check (kind = 'CAME' or kind = 'LEFT' or kind = 'ABSENT'),
    constraint correction_time check (kind = 'ABSENT' and passed_at is null or kind <> 'ABSENT' and passed_at is not null),
    constraint correction_words check (reason <> ''),
    constraint correction_asked unique (id, requested_by)
);
create index correction_session on correction (session_id, requested_at);

-- Evidence that counts no longer once the correction is approved; the evidence itself stays where it is.
create table correction_struck (
    correction_id uuid not null references correction (id),
    evidence_id   uuid not null,
    primary key (correction_id, evidence_id)
);

-- One decision, by somebody else than who asked (CorrectionDesk); a refusal says why.
create table correction_decision (
    correction_id uuid                        not null primary key,
    requested_by  varchar(80)                 not null,
    approved      boolean                     not null,
    reason        varchar(500)                not null,
    decided_by    varchar(80)                 not null,
    decided_at    timestamp(6) with time zone not null,
    constraint correction_decided foreign key (correction_id, requested_by) references correction (id, requested_by),
    constraint correction_four_eyes check (decided_by <> requested_by),
    constraint correction_refusal_words check (approved or reason <> '')
);
