-- Nobody is in a group twice on one day, or in two sectors; a group has one convenor; nobody sits in a term twice. What two
-- registrars do at once cannot get round an exclusion constraint. (btree_gist comes with PostgreSQL's contrib package.)
create extension if not exists btree_gist;
alter table member_membership add constraint member_membership_once
    exclude using gist (member_id with =, group_id with =, daterange(from_day, to_day, '[]') with &&);
alter table member_membership add constraint member_membership_one_sector
    exclude using gist (member_id with =, daterange(from_day, to_day, '[]') with &&) where (kind = 'SECTOR');
alter table member_membership add constraint member_membership_one_convenor
    exclude using gist (group_id with =, daterange(from_day, to_day, '[]') with &&) where (office = 'CONVENOR');
alter table member_tenure add constraint member_tenure_once
    exclude using gist (member_id with =, term_id with =, daterange(from_day, to_day, '[]') with &&);

-- Sectors were words; now they are groups.
insert into member_group (group_id, version, kind, name, open_name, opened_on)
    select gen_random_uuid(), 0, 'SECTOR', s.sector, s.sector, s.since
    from (select sector, min(cast(registered_at as date)) as since from member where sector <> '' group by sector) s;
insert into member_membership (membership_id, member_id, group_id, kind, office, from_day, to_day)
    select gen_random_uuid(), m.member_id, g.group_id, 'SECTOR', 'MEMBER', cast(m.registered_at as date),
        case when m.serving then null else greatest(m.status_since - 1, cast(m.registered_at as date)) end
    from member m join member_group g on g.kind = 'SECTOR' and g.name = m.sector;
