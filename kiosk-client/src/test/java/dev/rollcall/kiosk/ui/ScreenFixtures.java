package dev.rollcall.kiosk.ui;

import dev.rollcall.face.Box;
import dev.rollcall.face.Frame;
import dev.rollcall.face.Quality.Flaw;
import dev.rollcall.face.drawn.DrawnPeople;
import dev.rollcall.face.drawn.DrawnPerson;
import dev.rollcall.face.drawn.DrawnScene;
import dev.rollcall.kiosk.state.Guide;
import dev.rollcall.kiosk.state.KioskState;
import dev.rollcall.kiosk.state.KioskState.Doubt;
import dev.rollcall.kiosk.state.KioskState.Fault;
import dev.rollcall.kiosk.state.Person;
import dev.rollcall.kiosk.state.Portrait;
import dev.rollcall.kiosk.state.Seat;
import dev.rollcall.kiosk.state.Sitting;
import dev.rollcall.protocol.Refusal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A morning before a plenary, and everything a screen may have to say then. All people are drawn. */
final class ScreenFixtures {
    static final Instant MORNING = Instant.parse("2026-03-05T00:41:07Z");
    static final Sitting PLENARY = sitting("十四届五次全体会议", "第一次大会", URI.create("https://rollcall.example.org/p/7Kd2mXq9"));
    static final Sitting WORDY = sitting(
            "中国人民政治协商会议第十四届全国委员会第五次会议",
            "关于推进长江流域生态保护与高质量发展的专题议政性常务委员会会议暨界别联组讨论",
            URI.create("https://rollcall.example.org/p/7Kd2mXq9"));
    static final Seat SEAT = new Seat("3 排 12 座", 3, 12, 8, 24);

    private static final Map<DrawnPerson, Portrait> PORTRAITS = new ConcurrentHashMap<>();
    private static final DrawnScene SCENE = DrawnScene.lobby();

    private ScreenFixtures() {}

    static Sitting sitting(String meeting, String title, @Nullable URI papers) {
        return new Sitting(
                meeting,
                title,
                "人民会堂 大礼堂",
                ZoneId.of("Asia/Shanghai"),
                Instant.parse("2026-03-05T00:00:00Z"),
                Instant.parse("2026-03-05T01:00:00Z"),
                Instant.parse("2026-03-05T01:30:00Z"),
                Instant.parse("2026-03-05T03:30:00Z"),
                papers);
    }

    static Person member(String name, String pinyin, @Nullable Portrait portrait, @Nullable Seat seat) {
        return new Person(
                UUID.fromString("0190aaaa-0000-7000-8000-000000000012"), "1012", name, pinyin, portrait, seat);
    }

    static Person zeng() {
        return member("曾立新", "Zeng Lixin", portrait(drawn(0)), SEAT);
    }

    static DrawnPerson drawn(int which) {
        return DrawnPeople.members().get(which);
    }

    static Portrait portrait(DrawnPerson person) {
        return PORTRAITS.computeIfAbsent(person, ScreenFixtures::drawPortrait);
    }

    /** A round badge, as assemblies have one. */
    static Portrait emblem() {
        var picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pixels = picture.createGraphics();
        pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pixels.setColor(new Color(0x1f, 0x5f, 0x4c));
        pixels.setStroke(new BasicStroke(26));
        pixels.drawOval(20, 20, 360, 360);
        for (int leaf = 0; leaf < 8; leaf++) {
            pixels.fillOval(178, 70, 44, 120);
            pixels.rotate(Math.PI / 4, 200, 200);
        }
        pixels.dispose();
        return encoded(picture, "png");
    }

    private static Portrait drawPortrait(DrawnPerson person) {
        return encoded(person.portrait(1, 480, 600), "jpg");
    }

    private static Portrait encoded(BufferedImage picture, String format) {
        var encoded = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, encoded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Portrait.of(encoded.toByteArray());
    }

    /** What the camera sees of a drawn member at the kiosk. */
    static Frame visitor(int which) {
        return SCENE.at(drawn(which), 1, 1, 0);
    }

    static Guide guide(Flaw... flaws) {
        return new Guide(new Box(527, 175, 225, 265), 1280, 720, Set.of(flaws));
    }

    /** Every state once, the ones with several forms in each of them, by a name for a file. */
    static Map<String, KioskState> states() {
        var states = new LinkedHashMap<String, KioskState>();
        states.put("starting", new KioskState.Starting());
        states.put("idle", new KioskState.Idle(PLENARY));
        states.put("idle-emblem", new KioskState.Idle(PLENARY));
        states.put("idle-none", new KioskState.Idle(null));
        states.put("idle-wordy", new KioskState.Idle(WORDY));
        states.put("looking", new KioskState.Looking(guide(), PLENARY));
        for (Flaw flaw : Flaw.values()) {
            states.put("looking-" + flaw, new KioskState.Looking(guide(flaw), PLENARY));
        }
        states.put("moment", new KioskState.OneMoment(guide(), PLENARY));
        states.putAll(welcomes());
        states.put("goodbye", new KioskState.Goodbye(zeng(), PLENARY, MORNING));
        states.put("already", new KioskState.AlreadyHere(zeng(), PLENARY, MORNING.minusSeconds(500)));
        states.put("uninvited", new KioskState.NotOnRoster(zeng(), PLENARY));
        states.put("early", new KioskState.TooEarly(zeng(), PLENARY));
        states.put("late", new KioskState.TooLate(zeng(), PLENARY));
        states.put("absent", new KioskState.NotHereYet(zeng(), PLENARY));
        for (Doubt doubt : Doubt.values()) {
            states.put("ask-" + doubt, new KioskState.AskForCode(doubt, PLENARY));
        }
        for (Refusal refusal : Refusal.values()) {
            states.put("refused-" + refusal, new KioskState.ClaimRefused(refusal, PLENARY));
        }
        states.put("unknown", new KioskState.NotRecognised(PLENARY));
        for (Fault fault : Fault.values()) {
            states.put("fault-" + fault, new KioskState.OutOfOrder(fault, fault.code()));
        }
        states.put("ended", new KioskState.Ended());
        return states;
    }

    private static Map<String, KioskState> welcomes() {
        var states = new LinkedHashMap<String, KioskState>();
        states.put("welcome", new KioskState.Welcome(zeng(), PLENARY, MORNING, false));
        states.put("welcome-late", new KioskState.Welcome(zeng(), PLENARY, MORNING.plusSeconds(2400), true));
        states.put(
                "welcome-bare",
                new KioskState.Welcome(
                        member("李敏", "Li Min", null, null), sitting("界别讨论", "界别讨论", null), MORNING, false));
        states.put(
                "welcome-long",
                new KioskState.Welcome(
                        member("阿卜杜热合曼江·买买提依明", "Abdurahmanjan Muhammad Imin", portrait(drawn(2)), SEAT),
                        WORDY,
                        MORNING,
                        false));
        states.put(
                "welcome-dotted",
                new KioskState.Welcome(
                        member("买买提·艾山江·吐尔逊", "Maimaiti Aishanjiang Tuerxun", portrait(drawn(3)), SEAT),
                        PLENARY,
                        MORNING,
                        true));
        states.put(
                "welcome-latin",
                new KioskState.Welcome(
                        member("Bartholomew Featherstonehaugh-Cholmondeley", "", null, SEAT), PLENARY, MORNING, false));
        return states;
    }
}
