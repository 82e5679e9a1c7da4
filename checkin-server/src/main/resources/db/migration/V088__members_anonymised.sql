-- A member may be anonymised after leaving the assembly. What is gone cannot come back: the register refuses it.
alter table member add column anonymised_at timestamp(6) with time zone;
alter table member add constraint member_anonymised_says_nothing check (anonymised_at is null or
    (name = '—' and pinyin = '' and sex = 'UNSTATED' and title = '' and employer = '' and mobile = '' and email = ''
    and status_reason = '' and not serving));
create index member_by_status_since on member (serving, status_since);
