-- Slot 1 is the master key in force, slot 2 the one that everything is being sealed under anew; a rotation ends by moving it
-- to slot 1. begun_at and rows_total tell how far a rotation came.
alter table keys_master_key drop constraint biometrics_master_key_one;
alter table keys_master_key add constraint keys_master_key_slot check (slot in (1, 2));
alter table keys_master_key add constraint keys_master_key_once unique (fingerprint);
alter table keys_master_key add column begun_at timestamp(6) with time zone;
alter table keys_master_key add column rows_total bigint;
alter table keys_master_key add constraint keys_master_key_begun check ((slot = 2) = (begun_at is not null) and (slot = 2) = (rows_total is not null));

-- What is sealed under a master key now says under which: the first sixteen characters of its fingerprint stand before it.
update biometrics_data_key set wrapped = cast((select substring(fingerprint from 1 for 16) from keys_master_key) as bytea) || wrapped;
update checkin_code_key set sealed = cast((select substring(fingerprint from 1 for 16) from keys_master_key) as bytea) || sealed where sealed is not null;
update checkin_code_secret set sealed = cast((select substring(fingerprint from 1 for 16) from keys_master_key) as bytea) || sealed;
