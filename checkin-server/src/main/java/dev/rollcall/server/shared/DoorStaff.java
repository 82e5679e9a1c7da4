package dev.rollcall.server.shared;

import dev.rollcall.protocol.KioskStaff;
import java.util.List;

/** Who may admit people at a door; whoever keeps the accounts implements it. */
public interface DoorStaff {
    /** Everybody whose account stands and has a role that {@link Role#admitsAtTheDoor}, by name. */
    List<KioskStaff> all();
}
