-- A kiosk is taken in by a one-time code. Only hashes of codes and tokens are kept: who reads this table can neither pair nor
-- call. That a code is used once is decided by one conditional UPDATE (InvitationRepository.use), not by a look before it.
create table devices_invitation (
    invitation_id uuid                        not null primary key,
    version       bigint                      not null,
    name          varchar(80)                 not null,
    code_hash     varchar(64)                 not null,
    invited_at    timestamp(6) with time zone not null,
    expires_at    timestamp(6) with time zone not null,
    used_at       timestamp(6) with time zone,
    used_by       uuid,
    withdrawn_at  timestamp(6) with time zone,
    constraint devices_invitation_code unique (code_hash),
    constraint devices_invitation_used check ((used_at is null) = (used_by is null)),
    constraint devices_invitation_one_end check (used_at is null or withdrawn_at is null)
);

create table devices_device (
    device_id    uuid                        not null primary key,
    version      bigint                      not null,
    name         varchar(80)                 not null,
    token_hash   varchar(64)                 not null,
    signing_key  varchar(200)                not null,
    sealing_key  varchar(200)                not null,
    software     varchar(80)                 not null,
    paired_at    timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone,
    pending      integer                     not null,
    revoked_at   timestamp(6) with time zone,
    constraint devices_device_token unique (token_hash),
    constraint devices_device_signing_key unique (signing_key),
    constraint devices_device_pending check (pending >= 0)
);
