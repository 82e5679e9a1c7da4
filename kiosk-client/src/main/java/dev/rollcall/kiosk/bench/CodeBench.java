package dev.rollcall.kiosk.bench;

import dev.rollcall.codes.CodeIssuer;
import dev.rollcall.codes.CodeKeys;
import dev.rollcall.codes.EntryCode;
import dev.rollcall.codes.QrPicture;
import dev.rollcall.face.Frame;
import dev.rollcall.kiosk.codes.CodeReader;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Holds real passes before {@link CodeReader}, in every size, angle and trouble. The same passes are held in the same way on
 * every run but for their signatures. Time is what this thread got of a processor, so that a busy machine does not count.
 */
final class CodeBench {
    static final List<Integer> SIZES_CM = List.of(2, 3, 4, 6);

    /** A third of a second of a camera. */
    static final int FRAMES = 10;

    private static final int LOBBIES = 4;
    private static final int WARM_UP = 150;
    private static final int EMPTY_FRAMES = 100;

    private final int holds;
    private final CodeIssuer issuer = issuer();
    private final List<CodeScene> lobbies = new ArrayList<>();
    private final List<Held> trials = new ArrayList<>();
    private long codeNanos;
    private long codeFrames;
    private int modules;

    /** One pass held up: frames until it was read, above {@link #FRAMES} when it was not. */
    private record Held(int cm, Pose pose, Trouble trouble, int frames) {}

    CodeBench(int holds) {
        this.holds = holds;
        for (int seed = 1; seed <= LOBBIES; seed++) {
            lobbies.add(CodeScene.before(seed));
        }
    }

    CodeFigures measure() {
        empty(WARM_UP);
        double millisEmpty = empty(EMPTY_FRAMES);
        for (int cm : SIZES_CM) {
            for (Trouble trouble : Trouble.values()) {
                for (Pose pose : Pose.TWELVE) {
                    for (int hold = 0; hold < holds; hold++) {
                        trials.add(hold(cm, pose, trouble, hold));
                    }
                }
            }
        }
        return new CodeFigures(holds, modules, rates(), angles(), millisEmpty, codeNanos / 1e6 / codeFrames);
    }

    private double empty(int frames) {
        var reader = new CodeReader();
        long nanos = 0;
        for (int i = 0; i < frames; i++) {
            Frame frame = lobbies.get(i % LOBBIES).empty(new SplittableRandom(i));
            long before = processorNanos();
            reader.read(frame);
            nanos += processorNanos() - before;
        }
        return nanos / 1e6 / frames;
    }

    private Held hold(int cm, Pose pose, Trouble trouble, int hold) {
        var chance = new SplittableRandom(cm * 31L
                        + Pose.TWELVE.indexOf(pose) * 1_009L
                        + trouble.name().hashCode())
                .split();
        for (int skipped = 0; skipped < hold; skipped++) {
            chance = chance.split();
        }
        String text = pass(chance);
        QrPicture picture = QrPicture.of(text);
        modules = picture.side() - 2 * QrPicture.QUIET_ZONE;
        HeldCode held = HeldCode.draw(picture, cm, trouble, chance);
        var reader = new CodeReader();
        for (int frame = 1; frame <= FRAMES; frame++) {
            Frame seen = lobbies.get(hold % LOBBIES).frame(held, pose, trouble, chance);
            long before = processorNanos();
            boolean read = reader.read(seen).contains(text);
            codeNanos += processorNanos() - before;
            codeFrames++;
            if (read) {
                return new Held(cm, pose, trouble, frame);
            }
        }
        return new Held(cm, pose, trouble, FRAMES + 1);
    }

    private String pass(SplittableRandom chance) {
        return issuer.issue(new EntryCode(
                EntryCode.Kind.PASS,
                HexFormat.of().toHexDigits(chance.nextLong()),
                new UUID(chance.nextLong(), chance.nextLong()),
                new UUID(chance.nextLong(), chance.nextLong()),
                Instant.EPOCH.plusSeconds(1_800_000_000 + chance.nextInt(1_000_000))));
    }

    private List<CodeFigures.Rate> rates() {
        var rates = new ArrayList<CodeFigures.Rate>();
        for (Trouble trouble : Trouble.values()) {
            for (int cm : SIZES_CM) {
                Predicate<Held> these = trial -> trial.cm == cm && trial.trouble == trouble;
                rates.add(new CodeFigures.Rate(cm, trouble.label(), percent(these, 1), percent(these, FRAMES)));
            }
        }
        return rates;
    }

    private List<CodeFigures.AtAngle> angles() {
        return Pose.TWELVE.stream()
                .map(pose -> {
                    Predicate<Held> these = trial -> trial.cm == 3 && trial.pose.equals(pose);
                    return new CodeFigures.AtAngle(pose.label(), percent(these, 1), percent(these, FRAMES));
                })
                .toList();
    }

    private double percent(Predicate<Held> which, int within) {
        List<Held> these = trials.stream().filter(which).toList();
        return 100.0 * these.stream().filter(trial -> trial.frames <= within).count() / these.size();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static CodeIssuer issuer() {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new CodeIssuer(CodeKeys.id(keys.getPublic()), keys.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }
}
