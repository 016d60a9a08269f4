package org.multitude.opengov.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.opengov.consultation.Opinions.Sign;
import org.multitude.platform.text.Html;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Point;

/** Draws the opinion map, the signs of its groups and the bars beside statements. */
public final class OpinionDrawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int EDGE = 34;
    private static final int BAR = 96;

    private OpinionDrawing() {}

    /** Brings places on the map into the drawing, both directions by the same measure. */
    private record Frame(double left, double top, double scale, double shiftX, double shiftY) {
        static Frame around(List<Point> points) {
            double left = points.stream().mapToDouble(Point::x).min().orElse(0);
            double right = points.stream().mapToDouble(Point::x).max().orElse(1);
            double bottom = points.stream().mapToDouble(Point::y).min().orElse(0);
            double top = points.stream().mapToDouble(Point::y).max().orElse(1);
            double wide = Math.max(right - left, 1e-9);
            double high = Math.max(top - bottom, 1e-9);
            double scale = Math.min((WIDTH - 2.0 * EDGE) / wide, (HEIGHT - 2.0 * EDGE) / high);
            return new Frame(left, top, scale, (WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2);
        }

        Point of(Point place) {
            return new Point((place.x() - left) * scale + shiftX, (top - place.y()) * scale + shiftY);
        }
    }

    static String map(Opinions opinions, Optional<Point> star, Words words) {
        List<Group> groups = opinions.map().groups();
        Frame frame = Frame.around(Stream.of(
                        groups.stream().flatMap(group -> group.hull().stream()),
                        opinions.signs().stream().map(Sign::at),
                        star.stream())
                .flatMap(points -> points)
                .toList());
        StringBuilder svg = new StringBuilder(32_000);
        svg.append("<svg class=\"opinions\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" width=\"100%\" role=\"img\" aria-label=\"")
                .append(Html.escape(words.t(
                        "consultation.map.drawn", opinions.placed(), groups.size(), star.isPresent() ? "yes" : "no")))
                .append("\">");
        for (Group group : groups) {
            hull(svg, group.hull().stream().map(frame::of).toList());
        }
        for (Group group : groups) {
            Outline outline = Outline.of(group.number(), 4.2);
            svg.append("<path class=\"sign-").append(group.number()).append("\" d=\"");
            opinions.signs().stream()
                    .filter(sign -> sign.group() == group.number())
                    .forEach(sign -> outline.around(frame.of(sign.at()), svg));
            svg.append("\"/>");
        }
        List<Point> letters = labels(svg, groups, frame, words);
        star.ifPresent(place -> star(
                svg,
                frame.of(place),
                opinions.signs().stream().map(sign -> frame.of(sign.at())).toList(),
                letters,
                words));
        return svg.append("</svg>").toString();
    }

    /** The sign of a group, beside words. */
    public static String sign(int group) {
        StringBuilder svg = new StringBuilder(200);
        svg.append(
                "<svg class=\"opinions-sign\" viewBox=\"0 0 14 14\" width=\"14\" height=\"14\" aria-hidden=\"true\"");
        svg.append(" focusable=\"false\"><path class=\"sign-").append(group).append("\" d=\"");
        Outline.of(group, 5).around(new Point(7, 7), svg);
        return svg.append("\"/></svg>").toString();
    }

    /** How many of a hundred agree: a bar, with a gap at one half. */
    public static String bar(int percent) {
        return "<svg class=\"opinions-bar\" viewBox=\"0 0 " + BAR + " 8\" width=\"" + BAR
                + "\" height=\"8\" aria-hidden=\"true\" focusable=\"false\" shape-rendering=\"crispEdges\">"
                + "<rect class=\"all\" width=\"" + BAR + "\" height=\"8\"/><rect class=\"part\" width=\""
                + number(BAR * Math.clamp(percent, 0, 100) / 100.0) + "\" height=\"8\"/><rect class=\"half\" x=\""
                + (BAR / 2 - 1) + "\" width=\"2\" height=\"8\"/></svg>";
    }

    private static void hull(StringBuilder svg, List<Point> corners) {
        svg.append("<path class=\"hull\" d=\"");
        for (int corner = 0; corner < corners.size(); corner++) {
            svg.append(corner == 0 ? 'M' : 'L');
            at(svg, corners.get(corner).x(), corners.get(corner).y());
        }
        svg.append("Z\"/>");
    }

    /** From the middle of a sign to where its line begins, and the rest of the line from there: the same for all of a group. */
    private record Outline(double x, double y, String line) {
        static Outline of(int group, double r) {
            return switch (group) {
                case 0 -> {
                    String arc = "a" + number(r) + " " + number(r) + " 0 1 0 ";
                    yield new Outline(-r, 0, arc + number(2 * r) + " 0" + arc + number(-2 * r) + " 0");
                }
                case 1 -> new Outline(-r, -r, "h" + number(2 * r) + "v" + number(2 * r) + "h" + number(-2 * r) + "z");
                case 2 ->
                    new Outline(
                            0,
                            -r - .5,
                            "l" + number(r + .5) + " " + number(2 * r + .5) + "h" + number(-2 * r - 1) + "z");
                case 3 ->
                    new Outline(-r, 0, "h" + number(2 * r) + "m" + number(-r) + " " + number(-r) + "v" + number(2 * r));
                default -> {
                    String side = number(r + .8);
                    String back = number(-r - .8);
                    yield new Outline(
                            0,
                            -r - .8,
                            "l" + side + " " + side + "l" + back + " " + side + "l" + back + " " + back + "z");
                }
            };
        }

        void around(Point middle, StringBuilder svg) {
            svg.append('M');
            at(svg, middle.x() + x, middle.y() + y);
            svg.append(line);
        }
    }

    /** Each group's letter beside its outermost edge, away from the middle, and never two on the same spot. */
    private static List<Point> labels(StringBuilder svg, List<Group> groups, Frame frame, Words words) {
        List<Point> taken = new ArrayList<>();
        for (Group group : groups) {
            List<Point> hull = group.hull().stream().map(frame::of).toList();
            double middle = hull.stream().mapToDouble(Point::y).average().orElse(HEIGHT / 2.0);
            boolean above = middle <= HEIGHT / 2.0;
            double y = above
                    ? hull.stream().mapToDouble(Point::y).min().orElse(0) - 9
                    : hull.stream().mapToDouble(Point::y).max().orElse(HEIGHT) + 20;
            double x = hull.stream().mapToDouble(Point::x).average().orElse(WIDTH / 2.0);
            y = Math.clamp(y, 20, HEIGHT - 8);
            while (near(taken, x, y)) {
                y += above ? 22 : -22;
            }
            taken.add(new Point(x, y));
            svg.append("<text text-anchor=\"middle\" x=\"")
                    .append(number(Math.clamp(x, 70, WIDTH - 70)))
                    .append("\" y=\"")
                    .append(number(y))
                    .append("\">")
                    .append(words.t("consultation.group", OpinionViews.letter(group.number())))
                    .append("</text>");
        }
        return taken;
    }

    private static boolean near(List<Point> taken, double x, double y) {
        return taken.stream().anyMatch(other -> Math.abs(other.x() - x) < 110 && Math.abs(other.y() - y) < 20);
    }

    /** The reader's star, named where no sign and no letter stands: at the edge nearest to it. */
    private static void star(StringBuilder svg, Point at, List<Point> signs, List<Point> letters, Words words) {
        Point name = Stream.of(110, 230, 350, 410, 530)
                .flatMap(x -> Stream.of(24, 120, 210, 300, HEIGHT - 12).map(y -> new Point(x, y)))
                .min(Comparator.comparingDouble(place -> away(place, at)
                        + 400.0
                                * signs.stream()
                                        .filter(sign -> under(place, sign))
                                        .count()
                        + 4_000.0
                                * letters.stream()
                                        .filter(letter -> near(letter, place))
                                        .count()
                        + (under(place, at) ? 8_000 : 0)))
                .orElse(at);
        svg.append("<path class=\"lead\" d=\"M");
        at(svg, at.x(), at.y());
        svg.append('L');
        at(svg, name.x() + Math.clamp(at.x() - name.x(), -60, 60), name.y() - (at.y() < name.y() ? 16 : -5));
        svg.append("\"/><path class=\"star\" d=\"");
        for (int corner = 0; corner < 10; corner++) {
            double r = corner % 2 == 0 ? 13 : 5.4;
            double turn = Math.PI * corner / 5;
            svg.append(corner == 0 ? 'M' : 'L');
            at(svg, at.x() + r * Math.sin(turn), at.y() - r * Math.cos(turn));
        }
        svg.append("Z\"/><text class=\"you\" text-anchor=\"middle\" x=\"").append(number(name.x()));
        svg.append("\" y=\"").append(number(name.y())).append("\">");
        svg.append(words.t("consultation.map.you")).append("</text>");
    }

    private static double away(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /** Whether a name written there would lie over a sign; on a phone it is written larger. */
    private static boolean under(Point name, Point sign) {
        return Math.abs(sign.x() - name.x()) < 90 && sign.y() > name.y() - 24 && sign.y() < name.y() + 10;
    }

    private static boolean near(Point letter, Point name) {
        return Math.abs(letter.x() - name.x()) < 150 && Math.abs(letter.y() - name.y()) < 26;
    }

    private static void at(StringBuilder svg, double x, double y) {
        svg.append(number(x)).append(' ').append(number(y));
    }

    /** With one decimal where it is not a whole number; by hand, as a map writes thousands of them. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }
}
