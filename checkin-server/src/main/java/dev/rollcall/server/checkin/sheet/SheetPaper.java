package dev.rollcall.server.checkin.sheet;

import dev.rollcall.server.checkin.prints.TypeStyle;
import dev.rollcall.server.checkin.prints.TypedDocument;
import dev.rollcall.server.checkin.prints.TypedPage;
import java.awt.Color;
import java.util.List;

/** The pages of a sheet being filled from top to bottom, in millimetres. Used by one thread. */
final class SheetPaper {
    static final Color INK = new Color(0x1c1a17);
    static final Color INK_2 = new Color(0x5d574d);
    static final Color LINE = new Color(0xcfc7b8);
    static final Color SEAL = new Color(0xb3301d);
    static final float LEFT = 20;
    static final float RIGHT = TypedDocument.WIDTH - 20;
    static final float ACROSS = RIGHT - LEFT;
    private static final float TOP = TypedDocument.HEIGHT - 18;
    private static final float BOTTOM = 22;
    private static final TypeStyle SMALL = TypeStyle.sans(8);

    private final TypedDocument document;
    private final String runningHead;
    private TypedPage page;
    private float y = TOP;

    SheetPaper(TypedDocument document, String runningHead) {
        this.document = document;
        this.runningHead = runningHead;
        this.page = document.page();
    }

    TypedPage page() {
        return page;
    }

    float y() {
        return y;
    }

    /** Goes down, onto a new page where less than {@code needed} is left. */
    void down(float by, float needed) {
        y -= by;
        if (y - needed < BOTTOM) {
            page = document.page();
            page.fit(runningHead, SMALL, LEFT, TOP + 4, ACROSS, INK_2);
            page.line(LEFT, TOP + 1.5f, RIGHT, TOP + 1.5f, LINE);
            y = TOP - 6;
        }
    }

    void down(float by) {
        down(by, 0);
    }

    float width(String words, TypeStyle style) {
        return document.width(words, style);
    }

    /** Whole lines of words over all of the width. */
    void words(String words, TypeStyle style, Color colour, float leading) {
        for (String line : document.lines(words, style, ACROSS)) {
            down(leading);
            page.type(line, style, LEFT, y, colour);
        }
    }

    /** A stamped character of {@code side} with its foot on the line. */
    void seal(String sign, float x, float side, Color colour) {
        page.box(x, y - side * 0.22f, side, side, colour);
        var style = new TypeStyle(true, true, side * 2.05f);
        page.type(sign, style, x + (side - width(sign, style)) / 2, y + side * 0.02f, colour);
    }

    /** Says on every page what it is a part of. */
    void number(String foot, SheetWords words) {
        List<TypedPage> pages = document.pages();
        for (int i = 0; i < pages.size(); i++) {
            TypedPage each = pages.get(i);
            each.line(LEFT, 15, RIGHT, 15, LINE);
            each.fit(foot, SMALL, LEFT, 10.5f, ACROSS - 25, INK_2);
            each.typeTo(words.text("page", i + 1, pages.size()), SMALL, RIGHT, 10.5f, INK_2);
        }
    }
}
