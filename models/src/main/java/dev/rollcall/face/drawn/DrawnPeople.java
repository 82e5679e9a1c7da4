package dev.rollcall.face.drawn;

import java.util.Arrays;
import java.util.List;

/**
 * Drawn people chosen so that a gallery of them works at the operating point of drawings in the manifest.
 *
 * <p>To a recogniser trained on photographs drawings resemble one another. The members were picked one by one among the
 * first 400 seeds, each time the one least like all picked before; take them from the front. The strangers are the
 * least like any of the first forty.
 */
public final class DrawnPeople {
    private static final long[] MEMBERS = {
        29, 31, 160, 153, 371, 27, 358, 19, 122, 318, 202, 233, 81, 284, 315, 127, 221, 256, 144, 334,
        114, 356, 7, 303, 205, 261, 277, 238, 185, 383, 299, 158, 164, 201, 180, 1, 177, 14, 364, 374,
        198, 292, 45, 137, 159, 113, 355, 328, 242, 156, 184, 47, 145, 80, 288, 100, 257, 333, 77, 319
    };
    private static final long[] STRANGERS = {93, 8, 302, 281};

    private DrawnPeople() {}

    /** Sixty people, 25 of them women, the most distinct first. */
    public static List<DrawnPerson> members() {
        return people(MEMBERS);
    }

    /** The seeds of {@link #members}. */
    public static long[] seeds() {
        return MEMBERS.clone();
    }

    /** People to be enrolled nowhere. */
    public static List<DrawnPerson> strangers() {
        return people(STRANGERS);
    }

    private static List<DrawnPerson> people(long... seeds) {
        return Arrays.stream(seeds).mapToObj(DrawnPerson::of).toList();
    }
}
