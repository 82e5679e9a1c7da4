package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.KioskControls.Staff;
import dev.rollcall.kiosk.ui.Overlay;
import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** Opens the staff mode: by PIN, or at once after a staff pass. Thread-safe. */
public final class StaffMode implements Overlay {
    private final Appliance appliance;
    private final AtomicReference<@Nullable Staff> passed = new AtomicReference<>();
    /** Of the screen's thread. */
    private @Nullable StaffPage page;

    public StaffMode(Appliance appliance) {
        this.appliance = appliance;
    }

    /** {@code staff} showed their pass: the page that is open, or else the next one, is theirs and asks for no PIN. */
    public void passed(Staff staff) {
        passed.set(staff);
        EventQueue.invokeLater(this::letIn);
    }

    private void letIn() {
        StaffPage open = page;
        if (open != null && open.isShowing()) {
            open.pass(passed.getAndSet(null));
        }
    }

    @Override
    public JComponent open(Setting setting) {
        StaffPage opened = new StaffPage(setting, appliance, passed.getAndSet(null));
        page = opened;
        return opened;
    }
}
