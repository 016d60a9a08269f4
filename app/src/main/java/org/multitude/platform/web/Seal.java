package org.multitude.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The seal of an act: its hash drawn as rays, one hexadecimal digit a ray, so that an eye recognises the same act everywhere.
 * The drawing proves nothing by itself; the page it leads to does.
 */
public final class Seal {

    /** How far the act has come. An act that does not match has no seal: show {@link Icon#WARNING} instead. */
    public enum State {
        /** Waiting for the next checkpoint: the hash is not known yet. */
        PENDING,
        /** Covered by a signed checkpoint. */
        RECORDED,
        /** Covered by a checkpoint that a quorum of witnesses signed. */
        WITNESSED,
        /** The content was removed, the act stays. */
        ERASED
    }

    private static final int HASH_BYTES = 32;
    private static final double CENTRE = 50;
    private static final double SHORTEST = 0.28;
    private static final int DIGITS = 16;

    private Seal() {}

    /** Draws the seal of an act {@code px} pixels wide; only a {@link State#PENDING} act has no hash. */
    public static String svg(byte @Nullable [] hash, State state, int px) {
        if (px < 1) {
            throw new IllegalArgumentException("a seal is at least one pixel wide, not " + px);
        }
        if (state != State.PENDING && (hash == null || hash.length != HASH_BYTES)) {
            throw new IllegalArgumentException("a seal is drawn from a hash of 32 bytes");
        }
        Scale scale = Scale.of(px);
        StringBuilder svg = new StringBuilder(256 + scale.rays * 24);
        svg.append("<svg class=\"seal seal-").append(state.name().toLowerCase(Locale.ROOT));
        svg.append("\" viewBox=\"0 0 100 100\" width=\"")
                .append(px)
                .append("\" height=\"")
                .append(px);
        svg.append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"").append(scale.stroke);
        svg.append("\" aria-hidden=\"true\" focusable=\"false\"><path d=\"");
        rays(svg, scale, hash, state);
        svg.append("\"/>");
        if (state == State.WITNESSED) {
            svg.append("<circle cx=\"50\" cy=\"50\" r=\"").append(50 - scale.ring / 2);
            svg.append("\" stroke-width=\"").append(scale.ring).append("\"/>");
        } else if (state == State.ERASED) {
            svg.append("<path d=\"M29 50H71\" stroke-width=\"8\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** The logo: the seal of a fixed word. */
    public static String logo(int px) {
        return svg(sha256("multitude-5"), State.RECORDED, px);
    }

    private static void rays(StringBuilder svg, Scale scale, byte @Nullable [] hash, State state) {
        String[] drawn = Objects.requireNonNull(scale.drawn.get(state));
        for (int ray = 0; ray < scale.rays; ray++) {
            svg.append(drawn[ray * DIGITS + (state == State.PENDING || hash == null ? 0 : digit(hash, ray))]);
        }
    }

    /** Every ray of a scale with every digit, drawn once: pages show many seals. */
    private static String[] draw(Scale scale, State state) {
        double outer = state == State.WITNESSED ? 46 : 49;
        double reach = outer - scale.inner;
        String[] drawn = new String[scale.rays * DIGITS];
        for (int ray = 0; ray < scale.rays; ray++) {
            double angle = 2 * Math.PI * ray / scale.rays;
            for (int digit = 0; digit < DIGITS; digit++) {
                double length = reach * (SHORTEST + (1 - SHORTEST) * digit / (DIGITS - 1));
                if (state == State.ERASED) {
                    length = Math.min(length, reach / 3);
                }
                StringBuilder line = new StringBuilder();
                point(line.append('M'), angle, outer, scale.decimals);
                point(line.append('L'), angle, outer - length, scale.decimals);
                drawn[ray * DIGITS + digit] = line.toString();
            }
        }
        return drawn;
    }

    private static int digit(byte[] hash, int place) {
        int pair = hash[place / 2] & 0xff;
        return place % 2 == 0 ? pair >> 4 : pair & 0xf;
    }

    /** A point at this angle, clockwise from twelve o'clock. */
    private static void point(StringBuilder svg, double angle, double radius, int decimals) {
        number(svg, CENTRE + radius * Math.sin(angle), decimals);
        number(svg.append(' '), CENTRE - radius * Math.cos(angle), decimals);
    }

    private static void number(StringBuilder svg, double value, int decimals) {
        double unit = decimals == 1 ? 10 : 100;
        double rounded = Math.round(value * unit) / unit;
        if (rounded == Math.rint(rounded)) {
            svg.append((long) rounded);
        } else {
            svg.append(rounded);
        }
    }

    private static byte[] sha256(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Fewer and thicker rays when the seal is small. */
    private enum Scale {
        SMALL(16, 15, 8.2, 4, 1),
        MIDDLE(32, 13, 4.4, 2.8, 1),
        LARGE(64, 12, 2.3, 2.2, 2);

        private final int rays;
        private final double inner;
        private final double stroke;
        private final double ring;
        private final int decimals;
        private final Map<State, String[]> drawn = new EnumMap<>(State.class);

        Scale(int rays, double inner, double stroke, double ring, int decimals) {
            this.rays = rays;
            this.inner = inner;
            this.stroke = stroke;
            this.ring = ring;
            this.decimals = decimals;
            for (State state : State.values()) {
                drawn.put(state, draw(this, state));
            }
        }

        static Scale of(int px) {
            return px <= 26 ? SMALL : px <= 72 ? MIDDLE : LARGE;
        }
    }
}
