-- Meetings that recur by a rule of RFC 5545. Each day of the rule has a meeting, or none where it was left out. A meeting that
-- was moved keeps its day here, and its sessions say when it really is.
create table meeting_series (
    series_id uuid                        not null primary key,
    rule      varchar(300)                not null,
    first_day date                        not null,
    kept_at   timestamp(6) with time zone not null
);
create table meeting_series_day (
    series_id  uuid not null references meeting_series (series_id),
    rule_day   date not null,
    meeting_id uuid references meeting (meeting_id),
    primary key (series_id, rule_day),
    constraint meeting_series_once unique (meeting_id)
);
