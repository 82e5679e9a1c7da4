package dev.rollcall.kiosk.capture;

import dev.rollcall.face.Frame;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Drawn people who walk up to the kiosk one after another, stand before it, and leave. */
final class DrawnVisitors implements FrameSource {
    private static final int RATE = 30;
    private static final long APPROACH = RATE;
    private static final long STAY = 2 * RATE;
    private static final long LEAVE = RATE / 2;
    private static final long PAUSE = RATE;
    private static final long VISIT = APPROACH + STAY + LEAVE + PAUSE;
    /** Before the same people come again, longer than any cool-down. */
    private static final long LOOP_PAUSE = 6 * RATE;

    private static final long USUAL_PEOPLE = 24;

    private final List<DrawnPerson> people;
    private final long visits;
    private final DrawnScene scene = DrawnScene.lobby();
    private long tick;

    /**
     * @param visits after how many visits it is over; 0 for never
     */
    private DrawnVisitors(List<DrawnPerson> people, long visits) {
        this.people = people;
        this.visits = visits;
    }

    /** The people of these seeds, {@code "3,1,4"}; of the first few dozen seeds when there is none. */
    static DrawnVisitors of(String seeds, long visits) {
        if (!seeds.matches("(-?[0-9]{1,18}(,-?[0-9]{1,18})*)?")) {
            throw new UnreadableSource("demo:" + seeds + " is not demo: followed by whole numbers and commas", null);
        }
        LongStream identities = seeds.isEmpty()
                ? LongStream.rangeClosed(1, USUAL_PEOPLE)
                : List.of(seeds.split(",")).stream().mapToLong(Long::parseLong);
        return new DrawnVisitors(identities.mapToObj(DrawnPerson::of).toList(), visits);
    }

    @Override
    public Optional<CapturedFrame> next() {
        long round = people.size() * VISIT + LOOP_PAUSE;
        long inRound = tick % round;
        long visit = tick / round * people.size() + Math.min(people.size(), inRound / VISIT);
        if (visits > 0 && visit >= visits) {
            return Optional.empty();
        }
        var frame = new CapturedFrame(tick, tick * 1_000 / RATE, picture(visit, inRound));
        tick++;
        return Optional.of(frame);
    }

    private Frame picture(long visit, long inRound) {
        double approach = inRound >= people.size() * VISIT ? 0 : approach(inRound % VISIT);
        if (approach <= 0) {
            return scene.empty(tick);
        }
        // The same light for all frames of one visit, another one for the next visit of the same person.
        return scene.at(people.get((int) (visit % people.size())), approach, visit, tick);
    }

    /** How near the visitor is, 0 for nobody there to 1 at the kiosk. */
    private static double approach(long inVisit) {
        if (inVisit < APPROACH) {
            return (inVisit + 1.0) / APPROACH;
        }
        long leaving = inVisit - APPROACH - STAY;
        return leaving < 0 ? 1 : 1 - (leaving + 1.0) / LEAVE;
    }

    @Override
    public boolean lossless() {
        return true;
    }

    @Override
    public void close() {}
}
