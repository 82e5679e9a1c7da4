package dev.rollcall.face.drawn;

import dev.rollcall.face.drawn.Looks.Attire;
import dev.rollcall.face.drawn.Looks.Brows;
import dev.rollcall.face.drawn.Looks.Ears;
import dev.rollcall.face.drawn.Looks.Eyes;
import dev.rollcall.face.drawn.Looks.Eyewear;
import dev.rollcall.face.drawn.Looks.Hair;
import dev.rollcall.face.drawn.Looks.Mouth;
import dev.rollcall.face.drawn.Looks.Nose;
import dev.rollcall.face.drawn.Looks.Skin;
import dev.rollcall.face.drawn.Looks.Skull;
import java.awt.Color;

/** Makes {@link Looks} from an identity seed. The order of the draws is part of the promise: a new trait is drawn last. */
final class Birth {
    private final Chance chance;
    private final boolean woman;
    private final int age;
    private final double years;

    private Birth(long identity) {
        chance = new Chance(identity);
        woman = chance.in(0.38);
        age = (int) Math.round(chance.between(35, 75));
        years = (age - 35) / 40.0;
    }

    static Looks of(long identity) {
        Birth birth = new Birth(identity);
        Eyes eyes = birth.eyes();
        Nose nose = birth.nose();
        Hair hair = birth.hair();
        return new Looks(
                birth.woman,
                birth.age,
                birth.skull(),
                eyes,
                birth.brows(),
                nose,
                birth.mouth(nose),
                birth.ears(),
                birth.skin(),
                hair,
                birth.eyewear(),
                birth.attire());
    }

    private Skull skull() {
        double cheek = chance.near(woman ? 0.96 : 1.01, 0.075);
        return new Skull(
                cheek * chance.between(0.80, 0.99),
                cheek,
                cheek * (woman ? chance.between(0.66, 0.90) : chance.between(0.70, 0.99)),
                woman ? chance.between(0.22, 0.46) : chance.between(0.26, 0.60),
                chance.near(woman ? 1.54 : 1.64, 0.15),
                -chance.between(1.42, 1.62),
                woman ? chance.between(0, 0.05) : chance.between(0.02, 0.14),
                chance.between(0, 0.20),
                chance.between(0, 0.15) * (0.5 + years / 2),
                chance.between(0.02, 0.14));
    }

    private Eyes eyes() {
        return new Eyes(
                chance.near(0.455, 0.05),
                chance.near(0.205, 0.028),
                chance.between(0.045, 0.1) * (woman ? 1.08 : 1) * (1 - 0.15 * years),
                chance.between(-0.12, 0.24) - 0.05 * years,
                chance.in(woman ? 0.65 : 0.45),
                chance.between(0.02, 0.22),
                Math.max(0, chance.between(-0.3, 0.7) + years * 0.5));
    }

    private Brows brows() {
        return new Brows(
                -chance.between(0.22, 0.40),
                woman ? chance.between(0.025, 0.06) : chance.between(0.035, 0.12),
                chance.between(-0.02, 0.12),
                chance.between(-0.13, 0.13),
                chance.between(0.5, 0.66),
                (woman ? chance.between(0.5, 0.9) : chance.between(0.45, 1)) * (1 - 0.3 * years));
    }

    private Nose nose() {
        return new Nose(
                chance.near(0.60, 0.085),
                chance.near(woman ? 0.245 : 0.27, 0.045),
                chance.between(0.04, 0.24),
                chance.between(0.22, 0.50),
                chance.between(0.09, 0.15));
    }

    private Mouth mouth(Nose nose) {
        return new Mouth(
                nose.tipY() + chance.between(0.31, 0.50),
                chance.near(0.36, 0.06),
                chance.between(0.035, 0.095) * (1 - 0.35 * years),
                chance.between(0.055, 0.13) * (1 - 0.25 * years),
                chance.between(-0.015, 0.04));
    }

    private Ears ears() {
        return new Ears(chance.between(0.36, 0.5) + 0.04 * years, chance.between(0.08, 0.2));
    }

    private Skin skin() {
        Color fair = Tone.rgb(0xEDC9AE);
        Color tanned = Tone.rgb(0xA97553);
        Color base = Tone.mix(fair, tanned, woman ? chance.between(0, 0.7) : chance.between(0.05, 1.1));
        base = Tone.mix(base, chance.in(0.5) ? Tone.rgb(0xD8A880) : Tone.rgb(0xDB9F8A), chance.between(0, 0.4));
        Color lips = Tone.mix(
                base,
                Tone.rgb(woman ? 0xA8323C : 0x9A4A46),
                woman ? chance.between(0.35, 0.8) : chance.between(0.25, 0.45));
        return new Skin(
                base,
                lips,
                chance.between(0, 1),
                Math.max(0, years + chance.between(-0.3, 0.2)),
                Math.max(0, years * chance.between(-0.4, 1)),
                woman ? 0 : chance.between(0, 1) * (1 - 0.5 * years),
                chance.nextSeed());
    }

    private Hair hair() {
        Hair.Style style = woman
                ? chance.of(
                        Hair.Style.FRINGE_BOB,
                        Hair.Style.PARTED_BOB,
                        Hair.Style.GATHERED,
                        Hair.Style.CURLED,
                        Hair.Style.SHOULDER_LENGTH)
                : chance.of(
                        Hair.Style.SIDE_PART,
                        Hair.Style.SIDE_PART,
                        Hair.Style.SWEPT_BACK,
                        Hair.Style.CROPPED,
                        Hair.Style.RECEDING,
                        years > 0.45 ? Hair.Style.BALD : Hair.Style.CROPPED);
        Color colour = chance.of(
                Tone.rgb(0x17130F), Tone.rgb(0x1E1713), Tone.rgb(0x15151A), Tone.rgb(woman ? 0x3A2318 : 0x241A14));
        double grey = chance.in(0.35) ? 0 : Math.max(0, Math.min(1, (years - 0.3) * chance.between(0.6, 2)));
        return new Hair(
                style,
                colour,
                grey,
                chance.between(0.06, 0.2),
                -chance.between(0.78, 1.02),
                chance.in(0.5) ? chance.between(0.25, 0.5) : -chance.between(0.25, 0.5));
    }

    private Eyewear eyewear() {
        Eyewear.Shape shape = chance.in(0.45)
                ? chance.of(Eyewear.Shape.SQUARE, Eyewear.Shape.ROUND, Eyewear.Shape.BROWLINE, Eyewear.Shape.RIMLESS)
                : Eyewear.Shape.NONE;
        Color colour = chance.of(
                Tone.rgb(0x1A1A1C), Tone.rgb(0x3A2A20), Tone.rgb(0x6B6F75), Tone.rgb(0x8C6B3A), Tone.rgb(0x2A2F3C));
        return new Eyewear(shape, colour, chance.between(0.27, 0.35), chance.between(0.018, 0.045));
    }

    private Attire attire() {
        Attire.Cut cut = woman
                ? chance.of(Attire.Cut.BLAZER, Attire.Cut.BLAZER, Attire.Cut.BLAZER_AND_SCARF, Attire.Cut.ROUND_NECK)
                : chance.of(
                        Attire.Cut.SUIT_AND_TIE,
                        Attire.Cut.SUIT_AND_TIE,
                        Attire.Cut.SUIT_AND_TIE,
                        Attire.Cut.OPEN_COLLAR,
                        Attire.Cut.STAND_COLLAR,
                        Attire.Cut.PULLOVER);
        Color cloth = woman
                ? chance.colour(0x23283A, 0x2B2B2E, 0x5A2630, 0x2F4A4A, 0x6F6A64, 0x7C4A52)
                : chance.colour(0x1F2430, 0x26282C, 0x2C3444, 0x3A3A3E, 0x4A4640, 0x22302E);
        Color shirt = chance.colour(0xF3F2EE, 0xE6ECF2, 0xF4EFE2, 0xDFE7EF);
        Color accent = chance.colour(0x7E1F26, 0x24365E, 0x4A5A3A, 0x5B3A6A, 0x8A6A2C, 0x2E5B66);
        return new Attire(cut, cloth, shirt, accent, chance.in(0.4));
    }
}
