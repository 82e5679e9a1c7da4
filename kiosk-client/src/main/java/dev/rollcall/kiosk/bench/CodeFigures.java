package dev.rollcall.kiosk.bench;

import java.util.List;

/**
 * What came of reading held passes.
 *
 * @param holds passes held up for each size, angle and trouble
 * @param modules of a side of their codes
 * @param millisEmpty processor time of a frame with somebody and no code in view
 * @param millisCode of a frame with one
 */
record CodeFigures(
        int holds, int modules, List<Rate> rates, List<AtAngle> angles, double millisEmpty, double millisCode) {

    /**
     * Over all angles.
     *
     * @param first percent read in the first frame
     * @param soon percent read within the first frames
     */
    record Rate(int cm, String trouble, double first, double soon) {}

    /** Over all troubles, for 3 cm. */
    record AtAngle(String pose, double first, double soon) {}

    List<Rate> of(Trouble trouble) {
        return rates.stream()
                .filter(rate -> rate.trouble().equals(trouble.label()))
                .toList();
    }
}
