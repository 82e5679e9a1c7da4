-- Pages of the list take their ids from the index alone; before, every row left out ahead of a page was read.
drop index member_by_serving;
create index member_by_serving on member (serving, pinyin, number, member_id);
drop index member_by_status;
create index member_by_status on member (status, pinyin, number, member_id);
drop index member_by_pinyin;
create index member_by_pinyin on member (pinyin, number, member_id);
-- Who is in a group on a day, from the index alone.
create index member_membership_by_group_and_days on member_membership (group_id, to_day, from_day, member_id);
