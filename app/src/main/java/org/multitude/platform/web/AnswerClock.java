package org.multitude.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The days a body promised to answer in, one tick a day: those gone, those to come, the promise as a bar, the day of the
 * answer, and the days beyond the promise. The drawing is hidden from screen readers: the text beside it says everything.
 *
 * @param promisedDays how many days the body gave itself
 * @param elapsedDays how many have gone, counted to the answer when there is one
 * @param answeredDay the day the answer came, the first day being 1, or null while waiting
 */
public record AnswerClock(
        int promisedDays, int elapsedDays, @Nullable Integer answeredDay) {

    /** Beyond this many days late the last ticks are drawn after a gap. */
    private static final int MOST_LATE_TICKS = 60;

    private static final int MOST_PIXELS = 220;
    private static final int HEIGHT = 16;

    public AnswerClock {
        if (promisedDays < 1 || promisedDays > 400) {
            throw new IllegalArgumentException("a promise is between 1 and 400 days, not " + promisedDays);
        }
        if (elapsedDays < 0 || (answeredDay != null && answeredDay < 1)) {
            throw new IllegalArgumentException("days are counted from the day of the contribution");
        }
    }

    /** Still waiting, {@code elapsed} days after the contribution. */
    public static AnswerClock waiting(int promised, int elapsed) {
        return new AnswerClock(promised, elapsed, null);
    }

    /** Answered on that day, the first day being 1. */
    public static AnswerClock answered(int promised, int day) {
        return new AnswerClock(promised, day, day);
    }

    /** How many days beyond the promise, 0 when kept so far. */
    public int daysLate() {
        return Math.max(0, elapsedDays - promisedDays);
    }

    /** Draws the clock with the widest step that keeps it short. */
    public String svg() {
        int slots = promisedDays + 1 + Math.min(daysLate(), MOST_LATE_TICKS + 3);
        return svg(Math.clamp(MOST_PIXELS / slots, 2, 5));
    }

    /** Draws the clock with {@code step} pixels a day, from 2 to 8. */
    public String svg(int step) {
        if (step < 2 || step > 8) {
            throw new IllegalArgumentException("a day is 2 to 8 pixels wide, not " + step);
        }
        int thin = step <= 3 ? 1 : step <= 6 ? 2 : 3;
        Drawing drawing = new Drawing(step, thin);
        int gone = Math.min(elapsedDays, promisedDays);
        boolean answeredInTime = answeredDay != null && answeredDay <= promisedDays;
        drawing.ticks("t-on", 0, answeredInTime ? gone - 1 : gone);
        drawing.ticks("t-off", gone, promisedDays);
        drawing.bar("t-promise", promisedDays, thin);
        if (answeredInTime) {
            drawing.bar("t-answer", gone - 1, thin + 1);
        }
        int end = late(drawing, thin);
        return drawing.end(end);
    }

    private int late(Drawing drawing, int thin) {
        int first = promisedDays + 1;
        int late = daysLate();
        if (late == 0) {
            return first;
        }
        boolean cut = late > MOST_LATE_TICKS;
        int end = first + (cut ? MOST_LATE_TICKS + 3 : late);
        int whole = cut ? first + MOST_LATE_TICKS - 1 : end - 1;
        if (answeredDay != null) {
            drawing.ticks("t-late", first, whole);
            drawing.bar("t-late-answer", end - 1, thin + 1);
        } else if (cut) {
            drawing.ticks("t-late", first, whole);
            drawing.ticks("t-late", end - 1, end);
        } else {
            drawing.ticks("t-late", first, end);
        }
        return end;
    }

    /** Strokes gathered by meaning, one path each. */
    private static final class Drawing {
        private final int step;
        private final int thin;
        private final StringBuilder paths = new StringBuilder();

        Drawing(int step, int thin) {
            this.step = step;
            this.thin = thin;
        }

        void ticks(String meaning, int from, int to) {
            if (from >= to) {
                return;
            }
            paths.append("<path class=\"").append(meaning).append("\" d=\"");
            for (int day = from; day < to; day++) {
                paths.append('M').append(middle(day, thin)).append(" 5v8");
            }
            paths.append("\" stroke-width=\"").append(thin).append("\"/>");
        }

        void bar(String meaning, int day, int width) {
            paths.append("<path class=\"").append(meaning).append("\" d=\"M").append(middle(day, width));
            paths.append(" 0v16\" stroke-width=\"").append(width).append("\"/>");
        }

        private String middle(int day, int width) {
            int doubled = 2 * day * step + width;
            return doubled % 2 == 0 ? String.valueOf(doubled / 2) : doubled / 2 + ".5";
        }

        String end(int slots) {
            int width = slots * step;
            return "<svg class=\"clock-ticks\" viewBox=\"0 0 " + width + " " + HEIGHT + "\" width=\"" + width
                    + "\" height=\"" + HEIGHT
                    + "\" fill=\"none\" stroke=\"currentColor\" shape-rendering=\"crispEdges\""
                    + " aria-hidden=\"true\" focusable=\"false\">" + paths + "</svg>";
        }
    }
}
