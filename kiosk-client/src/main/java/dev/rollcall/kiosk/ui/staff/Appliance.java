package dev.rollcall.kiosk.ui.staff;

import dev.rollcall.kiosk.ui.setup.PartCheck;
import java.util.List;

/** The program and the machine round a kiosk, as far as staff may touch them. Safe for use by several threads. */
public interface Appliance {

    /** How loud sounds are, 0 to 1. */
    double volume();

    /** Sets, keeps and tries out how loud sounds are. */
    void volume(double loud);

    /** Looks at every part; waits. */
    List<PartCheck> check();

    /** Ends the program; an appliance starts it again. */
    void end();
}
