-- Nobody is in a group twice on one day, or in two sectors; a group has one convenor; nobody sits in a term twice. H2 has no
-- exclusion constraints: its trigger locks the member and the group first, so that two registrars at once cannot get round it.
create trigger member_membership_guard before insert, update on member_membership
    for each row call "dev.rollcall.server.members.groups.RefuseOverlap";
create trigger member_tenure_guard before insert, update on member_tenure
    for each row call "dev.rollcall.server.members.tenure.RefuseSecondSeat";

-- Sectors were words; now they are groups.
insert into member_group (group_id, version, kind, name, open_name, opened_on)
    select random_uuid(), 0, 'SECTOR', s.sector, s.sector, s.since
    from (select sector, min(cast(registered_at as date)) as since from member where sector <> '' group by sector) s;
insert into member_membership (membership_id, member_id, group_id, kind, office, from_day, to_day)
    select random_uuid(), m.member_id, g.group_id, 'SECTOR', 'MEMBER', cast(m.registered_at as date),
        case when m.serving then null else greatest(dateadd(day, -1, m.status_since), cast(m.registered_at as date)) end
    from member m join member_group g on g.kind = 'SECTOR' and g.name = m.sector;
