package dev.rollcall.face.drawn;

import java.awt.Color;

/**
 * What a drawn person looks like. Lengths are in units of half the width of an average face (70 mm), with the origin
 * between the eyes, x to the right of the picture and y downwards; the means follow published head measurements of
 * adults, the spread is wider than life so that the people differ.
 */
record Looks(
        boolean woman,
        int age,
        Skull skull,
        Eyes eyes,
        Brows brows,
        Nose nose,
        Mouth mouth,
        Ears ears,
        Skin skin,
        Hair hair,
        Eyewear eyewear,
        Attire attire) {

    /** Half widths at four heights, chin and crown, and how strongly the bones stand out. */
    record Skull(
            double temple,
            double cheek,
            double jaw,
            double chin,
            double chinY,
            double crownY,
            double browRidge,
            double cheekbone,
            double hollow,
            double chinBump) {}

    record Eyes(
            double apart, double halfWidth, double open, double tilt, boolean doubleLid, double depth, double bags) {}

    record Brows(double y, double thick, double arch, double slope, double length, double density) {}

    record Nose(double tipY, double halfWidth, double bridge, double tip, double ball) {}

    record Mouth(double y, double halfWidth, double upper, double lower, double corners) {}

    record Ears(double size, double out) {}

    record Skin(Color base, Color lips, double redness, double lines, double spots, double stubble, long texture) {}

    record Hair(Style style, Color colour, double grey, double volume, double hairline, double part) {
        enum Style {
            SIDE_PART,
            SWEPT_BACK,
            CROPPED,
            RECEDING,
            BALD,
            FRINGE_BOB,
            PARTED_BOB,
            GATHERED,
            CURLED,
            SHOULDER_LENGTH
        }
    }

    record Eyewear(Shape shape, Color colour, double size, double weight) {
        enum Shape {
            NONE,
            SQUARE,
            ROUND,
            BROWLINE,
            RIMLESS
        }
    }

    record Attire(Cut cut, Color cloth, Color shirt, Color accent, boolean striped) {
        enum Cut {
            SUIT_AND_TIE,
            OPEN_COLLAR,
            STAND_COLLAR,
            PULLOVER,
            BLAZER,
            BLAZER_AND_SCARF,
            ROUND_NECK
        }
    }
}
