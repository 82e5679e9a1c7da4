package dev.rollcall.face.evaluate;

import java.util.List;
import java.util.Locale;

/** A detection error trade-off curve as SVG, both axes logarithmic from 0.01 % to 100 %. */
public final class DetPlot {
    private static final double SIDE = 480;
    private static final double MARGIN = 72;
    private static final int DECADES = 4;
    private static final List<String> LABELS = List.of("0.01 %", "0.1 %", "1 %", "10 %", "100 %");

    private DetPlot() {}

    /** A complete SVG document. */
    public static String svg(Report report) {
        boolean identification = report.kind().equals("identification");
        StringBuilder svg = new StringBuilder(4096);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>DET curve</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                SIDE + 2 * MARGIN,
                SIDE + 2 * MARGIN));
        grid(svg);
        text(svg, MARGIN + SIDE / 2, MARGIN + SIDE + 48, "middle", identification ? "FPIR" : "FMR");
        text(svg, 14, MARGIN - 18, "start", identification ? "FNIR" : "FNMR");
        String people = report.gallerySize() == null ? "" : ", gallery of " + report.gallerySize();
        text(svg, MARGIN + SIDE / 2, 30, "middle", report.kind() + ", " + report.modelId() + people);
        curve(svg, report.curve());
        for (ErrorRate rate : report.rates()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#b3301e\"/>%n",
                    x(rate.wanted()),
                    y(rate.falseNegative())));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void grid(StringBuilder svg) {
        for (int i = 0; i <= DECADES; i++) {
            double at = MARGIN + SIDE * i / DECADES;
            double up = MARGIN + SIDE - SIDE * i / DECADES;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %.1fV%.1fM%.1f %.1fH%.1f\" stroke=\"#d8d4ca\" fill=\"none\"/>%n",
                    at,
                    MARGIN,
                    MARGIN + SIDE,
                    MARGIN,
                    up,
                    MARGIN + SIDE));
            text(svg, at, MARGIN + SIDE + 20, "middle", LABELS.get(i));
            text(svg, MARGIN - 8, up + 4, "end", LABELS.get(i));
        }
    }

    private static void curve(StringBuilder svg, List<ErrorRate> curve) {
        svg.append("<path fill=\"none\" stroke=\"#1c1a17\" stroke-width=\"2\" d=\"");
        String command = "M";
        for (ErrorRate point : curve) {
            svg.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", command, x(point.falsePositive()), y(point.falseNegative())));
            command = "L";
        }
        svg.append("\"/>\n");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private static double x(double rate) {
        return MARGIN + SIDE * position(rate);
    }

    private static double y(double rate) {
        return MARGIN + SIDE * (1 - position(rate));
    }

    private static double position(double rate) {
        return 1 + Math.log10(Math.max(1e-4, rate)) / DECADES;
    }
}
