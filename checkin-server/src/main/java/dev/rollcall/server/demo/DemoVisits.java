package dev.rollcall.server.demo;

import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.face.drawn.DrawnPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who walks up to the demo's kiosk, in order: several members in quick succession and among them somebody nobody knows, then
 * latecomers between members who step out and come back.
 */
final class DemoVisits {
    /** Drawn, and never enrolled. */
    static final List<Long> STRANGERS =
            DrawnPeople.strangers().stream().map(DrawnPerson::identity).toList();

    private static final int IN_TIME = 7;
    private static final int AFTER_HOW_MANY_A_STRANGER = 3;
    private static final int LATECOMERS = 14;
    private static final int BETWEEN_LATECOMERS = 3;

    private DemoVisits() {}

    /** The kiosk's source. */
    static String source(List<DemoPerson> people) {
        return order(people).stream().map(String::valueOf).collect(Collectors.joining(",", "demo:", ""));
    }

    /** Seeds in the order of their visits. */
    static List<Long> order(List<DemoPerson> people) {
        List<Long> seeds = people.stream().map(DemoPerson::seed).toList();
        var visits = new ArrayList<Long>(seeds.subList(0, IN_TIME));
        visits.add(AFTER_HOW_MANY_A_STRANGER, STRANGERS.get(0));
        for (int late = 0; late < LATECOMERS; late++) {
            visits.add(seeds.get(IN_TIME + late));
            for (int back = 0; back < Math.min(late, BETWEEN_LATECOMERS); back++) {
                visits.add(seeds.get((late * BETWEEN_LATECOMERS + back) % IN_TIME));
            }
        }
        // Again, among the latecomers: whoever looks a minute later shall meet somebody nobody knows, too.
        visits.add(IN_TIME + AFTER_HOW_MANY_A_STRANGER, STRANGERS.get(1));
        return visits;
    }
}
