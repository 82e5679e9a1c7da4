-- What was presented at the door instead of, or beside, a face. It belongs to the evidence: written once with its event.
-- claim_reference names a code, a one-time code or the salted hash of a card number, never the thing itself.
alter table check_in add column claim_kind varchar(10);
alter table check_in add column claim_reference varchar(64);
alter table check_in add column claim_refusal varchar(20);
alter table check_in add column claim_staff_id uuid;
alter table check_in add column claim_reason varchar(200);
