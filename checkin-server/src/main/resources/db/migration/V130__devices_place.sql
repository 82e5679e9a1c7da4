-- A kiosk that stands at one place holds the rosters and faces of that place alone. No row for a kiosk: it serves every place. Places are
-- words, as meetings write them; a meeting moved elsewhere changes which kiosks serve it, so there is no key between the two.
create table devices_place (
    device_id uuid         not null references devices_device,
    place     varchar(200) not null,
    constraint devices_place_pk primary key (device_id, place)
);
