package org.multitude.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was decided, or said, as one bar, each part with a pattern of its own; hidden from screen readers, words say the same. */
public final class AnswersBar {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 26;
    private static final int GAP = 2;
    private static final List<String> DECISIONS = List.of("accepted", "partly-accepted", "declined", "answered");

    private AnswersBar() {}

    /** One decision, or one thing said: how many, and what part in a hundred of all. */
    public record Part(String decision, long number, int inAHundred) {}

    /** Decisions that were taken, in their order. */
    public static List<Part> parts(Figures figures) {
        List<Part> parts = new ArrayList<>();
        DECISIONS.forEach(decision -> add(parts, decision, figures.decided(decision), figures.answered()));
        return parts;
    }

    /** What people said, in its order. */
    public static List<Part> parts(Opinion opinion) {
        List<Part> parts = new ArrayList<>();
        add(parts, "yes", opinion.yes(), opinion.said());
        add(parts, "partly", opinion.partly(), opinion.said());
        add(parts, "no", opinion.no(), opinion.said());
        return parts;
    }

    private static void add(List<Part> parts, String what, long number, long whole) {
        if (number > 0) {
            parts.add(new Part(what, number, Figures.inAHundred(number, whole).orElse(0)));
        }
    }

    /** The bar. */
    public static String svg(List<Part> parts) {
        long all = Math.max(1, parts.stream().mapToLong(Part::number).sum());
        StringBuilder svg = new StringBuilder(
                "<svg class=\"answers-bar\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(WIDTH, HEIGHT));
        double from = 0;
        double room = WIDTH - (double) GAP * (parts.size() - 1);
        for (Part part : parts) {
            double wide = room * part.number() / all;
            draw(svg, part.decision(), from, wide, HEIGHT);
            from += wide + GAP;
        }
        return svg.append("</svg>").toString();
    }

    /** The pattern of a decision, small, before its words. */
    public static String sign(Part part) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"answers-sign\" width=\"16\" height=\"12\" viewBox=\"0 0 16 12\" aria-hidden=\"true\" focusable=\"false\">");
        draw(svg, part.decision(), 0, 16, 12);
        return svg.append("</svg>").toString();
    }

    private static void draw(StringBuilder svg, String decision, double from, double wide, int high) {
        boolean solid = decision.equals("accepted") || decision.equals("yes");
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"1\" width=\"%.1f\" height=\"%d\"/>",
                solid ? "solid" : decision.equals("answered") ? "soft" : "outline",
                from + 1,
                Math.max(1, wide - 2),
                high - 2));
        if (decision.equals("partly-accepted") || decision.equals("partly")) {
            StringBuilder lines = new StringBuilder();
            for (double x = from + 4; x < from + wide - 2; x += 5) {
                lines.append(String.format(Locale.ROOT, "M%.1f 1v%d", x, high - 2));
            }
            svg.append("<path class=\"lines\" d=\"").append(lines).append("\"/>");
        }
    }
}
