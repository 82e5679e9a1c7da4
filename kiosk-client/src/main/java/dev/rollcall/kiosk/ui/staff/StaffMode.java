package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.KioskControls.Staff;
import dev.rollcall.kiosk.ui.Overlay;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** Opens the staff mode: by PIN, or at once after a staff pass. Thread-safe. */
public final class StaffMode implements Overlay {
    private final Appliance appliance;
    private final AtomicReference<@Nullable Staff> passed = new AtomicReference<>();

    public StaffMode(Appliance appliance) {
        this.appliance = appliance;
    }

    /** {@code staff} showed their pass: the next opening is theirs and asks for no PIN. */
    public void passed(Staff staff) {
        passed.set(staff);
    }

    @Override
    public JComponent open(Setting setting) {
        return new StaffPage(setting, appliance, passed.getAndSet(null));
    }
}
