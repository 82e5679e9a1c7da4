-- A portrait cut from an enrolment photo goes with the face data; one that was handed in for display stays. Those set in the very
-- act of an enrolment before this are of the first kind.
alter table member_portrait add column of_face boolean default false not null;
update member_portrait set of_face = true where exists (
    select 1 from biometrics_template t where t.member_id = member_portrait.member_id
        and t.enrolled_at between member_portrait.changed_at - interval '1' minute and member_portrait.changed_at + interval '1' minute);
