package org.multitude.record;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.multitude.platform.web.Seal;
import org.multitudelibs.tlog.Hash;

/** Draws how an act is joined to the root: a rising line, one box for each neighbour's hash. */
final class PathDrawing {
    private static final int SHOWN = 5;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 250;

    private PathDrawing() {}

    static String svg(String entryHash, List<Hash> path, Hash root, String act, String rootWord, String more) {
        boolean cut = path.size() > SHOWN;
        int boxes = Math.min(path.size(), SHOWN);
        int steps = boxes + (cut ? 1 : 0) + 1;
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg class=\"path\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" role=\"img\" aria-hidden=\"true\" focusable=\"false\" fill=\"none\" stroke=\"currentColor\">");
        for (int step = 0; step < steps; step++) {
            boolean dotted = cut && step == boxes;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke-width=\"2.5\"%s/>",
                    x(step, steps),
                    y(step, steps),
                    x(step + 1, steps),
                    y(step + 1, steps),
                    dotted ? " stroke-dasharray=\"3 7\"" : ""));
        }
        for (int box = 0; box < boxes; box++) {
            box(
                    svg,
                    x(box + 1, steps),
                    y(box + 1, steps),
                    HexFormat.of().formatHex(path.get(box).bytes()));
        }
        if (cut) {
            text(svg, x(boxes + 0.5, steps), y(boxes + 0.5, steps) + 24, more);
        }
        seal(svg, x(0, steps), y(0, steps), HexFormat.of().parseHex(entryHash));
        text(svg, x(0, steps), y(0, steps) + 42, act);
        seal(svg, x(steps, steps), y(steps, steps), root.bytes());
        text(svg, x(steps, steps), y(steps, steps) + 42, rootWord);
        return svg.append("</svg>").toString();
    }

    private static double x(double step, int steps) {
        return 50 + step * (WIDTH - 100.0) / steps;
    }

    private static double y(double step, int steps) {
        return HEIGHT - 70 - step * (HEIGHT - 110.0) / steps;
    }

    private static void box(StringBuilder svg, double x, double y, String hash) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%1$.1f\" cy=\"%2$.1f\" r=\"4.5\" fill=\"currentColor\"/><path d=\"M%1$.1f %2$.1fV%3$.1f\"/>"
                        + "<rect x=\"%4$.1f\" y=\"%3$.1f\" width=\"100\" height=\"26\"/>",
                x,
                y,
                y + 34,
                x - 50));
        text(svg, x, y + 52, hash.substring(0, 4) + "…" + hash.substring(60));
    }

    private static void seal(StringBuilder svg, double x, double y, byte[] hash) {
        String drawing = Seal.svg(hash, Seal.State.RECORDED, 48)
                .replaceFirst("<svg ", String.format(Locale.ROOT, "<svg x=\"%.1f\" y=\"%.1f\" ", x - 24, y - 24));
        svg.append(drawing);
    }

    private static void text(StringBuilder svg, double x, double y, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"currentColor\" stroke=\"none\">%s</text>",
                x,
                y,
                org.multitude.platform.text.Html.escape(words)));
    }
}
