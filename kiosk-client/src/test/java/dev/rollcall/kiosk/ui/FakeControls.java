package dev.rollcall.kiosk.ui;

import dev.rollcall.kiosk.claim.Claim;
import dev.rollcall.kiosk.state.House;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.protocol.Method;
import dev.rollcall.protocol.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A kiosk behind the screen that knows a few drawn people and remembers what it was asked. */
public final class FakeControls implements KioskControls {
    public static final Instant NOW = Instant.parse("2026-11-24T00:41:00Z");
    public static final String PIN = "482915";
    public static final Staff STAFF = new Staff(new UUID(7, 1), "陈嘉");

    public final List<Claim> presented = new CopyOnWriteArrayList<>();
    public final List<String> unlocking = new CopyOnWriteArrayList<>();
    public volatile boolean unpaired;
    public volatile String camera = "/dev/video0";
    public volatile String broken = "/dev/video9";
    public volatile float exposure;
    public volatile int chosen = 0;
    /** A PIN is looked at no sooner than this is open. */
    public volatile CountDownLatch checking = new CountDownLatch(0);

    private final List<Person> people = List.of(
            person(1, "D1001", "曾立新", "zeng lixin", 3, 12),
            person(2, "D1002", "单雄", "shan xiong", 2, 4),
            person(3, "D1003", "欧阳明月", "ouyang mingyue", 5, 1),
            person(4, "D1004", "曾晓芳", "zeng xiaofang", 6, 8));

    private static Person person(int id, String number, String name, String pinyin, int row, int column) {
        return new Person(
                new UUID(1, id),
                number,
                name,
                pinyin,
                null,
                new Seat(row + " 排 " + column + " 座", row, column, 12, 30));
    }

    @Override
    public Surroundings surroundings() {
        return new Surroundings(new House("政协江东市委员会", null), "东门 2 号", true, 3, false, false);
    }

    @Override
    public void present(Claim claim) {
        presented.add(claim);
    }

    @Override
    public Optional<Staff> unlock(String pin) {
        try {
            checking.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        unlocking.add(pin);
        return pin.equals(PIN) ? Optional.of(STAFF) : Optional.empty();
    }

    @Override
    public List<Person> find(String query, int limit) {
        String wanted = query.strip().toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        return people.stream()
                .filter(one -> one.name().contains(query.strip())
                        || one.number().toLowerCase(java.util.Locale.ROOT).contains(wanted)
                        || one.pinyin().replace(" ", "").startsWith(wanted)
                        || initials(one.pinyin()).startsWith(wanted))
                .limit(limit)
                .toList();
    }

    private static String initials(String pinyin) {
        return pinyin.replaceAll("\\B[a-z]| ", "");
    }

    @Override
    public List<EventLine> events(int limit) {
        var lines = new ArrayList<EventLine>();
        for (int at = 0; at < 23; at++) {
            Verdict verdict = at % 5 == 3 ? Verdict.NOT_RECOGNISED : Verdict.WELCOME;
            Method method = List.of(Method.values()).get(at % 4);
            Upload upload = at < 3 ? Upload.WAITING : at == 7 ? Upload.DISPUTED : Upload.BELIEVED;
            Person person = verdict == Verdict.WELCOME ? people.get(at % people.size()) : null;
            lines.add(new EventLine(NOW.minusSeconds(17L * at), verdict, method, person, upload));
        }
        return lines.subList(0, Math.min(limit, lines.size()));
    }

    @Override
    public List<Camera> cameras() {
        return List.of(
                new Camera("/dev/video0", "HD Pro Webcam C920"),
                new Camera("/dev/video2", "Integrated Camera"),
                new Camera(broken, "Virtual Camera"));
    }

    @Override
    public String camera() {
        return camera;
    }

    @Override
    public boolean useCamera(String source) {
        if (source.equals(broken)) {
            return false;
        }
        camera = source;
        return true;
    }

    @Override
    public void expose(float value) {
        exposure = value;
    }

    @Override
    public List<SittingChoice> sittings() {
        return List.of(
                new SittingChoice(new UUID(2, 1), sitting("第一次大会", NOW), chosen == 1),
                new SittingChoice(new UUID(2, 2), sitting("分组讨论", NOW.plusSeconds(19_000)), chosen == 2));
    }

    private static Sitting sitting(String title, Instant starts) {
        return new Sitting(
                "十四届五次全体会议",
                title,
                "人民会堂 大礼堂",
                ZoneId.of("Asia/Shanghai"),
                starts.minusSeconds(3600),
                starts,
                starts.plusSeconds(1800),
                starts.plusSeconds(9000),
                null);
    }

    @Override
    public void serve(UUID sessionId) {
        chosen = sessionId == null ? 0 : (int) sessionId.getLeastSignificantBits();
    }

    @Override
    public void unpair() {
        unpaired = true;
    }
}
