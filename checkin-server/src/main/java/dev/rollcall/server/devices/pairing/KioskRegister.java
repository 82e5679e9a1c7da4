package dev.rollcall.server.devices.pairing;

import dev.rollcall.server.devices.DeviceId;
import dev.rollcall.server.devices.DevicePlaced;
import dev.rollcall.server.devices.DeviceRenamed;
import dev.rollcall.server.devices.DeviceRevoked;
import dev.rollcall.server.devices.DeviceView;
import dev.rollcall.server.devices.Devices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kiosks we know, and the module's door. */
@Service
class KioskRegister implements Devices {
    private static final Logger log = LoggerFactory.getLogger(KioskRegister.class);
    private static final int LONGEST_SOFTWARE = 80;

    private final DeviceRepository devices;
    private final Invitations invitations;
    private final DevicesProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KioskRegister(
            DeviceRepository devices,
            Invitations invitations,
            DevicesProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.devices = devices;
        this.invitations = invitations;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public PairingCode invite(String name) {
        return invitations.invite(new KioskName(name)).code();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DeviceId> authenticate(String token) {
        return devices.findIdByToken(Secrets.sha256(token));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DeviceView> find(DeviceId id) {
        return devices.findById(id).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeviceView> all() {
        return devices.findAllByOrderByNameAscPairedAtAsc().stream()
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional
    public void seen(DeviceId id, int pending, String software) {
        String program = software.length() > LONGEST_SOFTWARE ? software.substring(0, LONGEST_SOFTWARE) : software;
        devices.seen(id, Math.max(0, pending), program, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<DeviceLine> lines() {
        return devices.findAllByOrderByNameAscPairedAtAsc().stream()
                .map(this::line)
                .toList();
    }

    @Transactional(readOnly = true)
    public DeviceLine line(DeviceId id) {
        return line(device(id));
    }

    /** Refuses everything the kiosk sends from the next request on; repeating it changes nothing. */
    @Transactional
    public void revoke(DeviceId id) {
        if (device(id).revoke(clock.instant())) {
            events.publishEvent(new DeviceRevoked(id));
            log.info("kiosk revoked device={}", id);
        }
    }

    @Transactional
    public void rename(DeviceId id, KioskName name) {
        if (device(id).rename(name)) {
            events.publishEvent(new DeviceRenamed(id, name.value()));
            log.info("kiosk renamed device={}", id);
        }
    }

    /** From its next sync on the kiosk holds the rosters of these places alone and has forgotten the others. */
    @Transactional
    public void place(DeviceId id, KioskPlaces places) {
        if (device(id).place(places)) {
            events.publishEvent(new DevicePlaced(id, places.names()));
            log.info("kiosk placed device={} places={}", id, places.names().size());
        }
    }

    private DeviceView view(Device device) {
        return device.view(clock.instant(), properties.silentAfter());
    }

    private DeviceLine line(Device device) {
        return device.line(clock.instant(), properties.silentAfter());
    }

    private Device device(DeviceId id) {
        return devices.findById(id).orElseThrow(DeviceProblem::unknown);
    }
}
