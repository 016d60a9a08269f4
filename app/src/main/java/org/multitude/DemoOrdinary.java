package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.platform.text.Sha256;

/**
 * What a city hears every week: contributions drawn from a published seed, with words of {@code demo/ordinary.yml} and places
 * of the lines of a file, so that there are as many as a real city has. Anybody draws the same ones again.
 */
final class DemoOrdinary {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> VERDICTS = List.of("accepted", "partly", "declined");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH);
    /** So many of a hundred are never answered. */
    private static final int FORGOTTEN = 4;
    /** So many of a hundred are answered only after the month that was promised. */
    private static final int SLOW = 9;

    /** So many of a hundred that were declined are contested. */
    private static final int CONTESTED = 14;
    /** So many of a hundred say whether the answer is useful to them. */
    private static final int ASKED = 45;

    private final String seed;
    private final List<String> people;
    private final Map<?, ?> strand;

    private DemoOrdinary(Map<?, ?> strand) {
        this.seed = text(strand, "seed");
        this.people = texts(strand, "people");
        this.strand = strand;
    }

    /** The groups of threads of a strand, each as the story writes one by hand; none where a strand has no ordinary ones. */
    static List<Map<?, ?>> groups(Map<?, ?> strand) {
        if (!strand.containsKey("ordinary")) {
            return List.of();
        }
        DemoOrdinary ordinary = new DemoOrdinary(strand);
        List<Map<?, ?>> groups = new ArrayList<>();
        list(strand, "ordinary")
                .forEach(group -> groups.add(ordinary.group((Map<?, ?>) Objects.requireNonNull(group))));
        return groups;
    }

    private Map<?, ?> group(Map<?, ?> said) {
        String commons = text(said, "on");
        List<Map<String, String>> lines = lines(text(said, "file"));
        int from = Integer.parseInt(text(said, "from"));
        List<Map<?, ?>> threads = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (int number = 0; threads.size() < Integer.parseInt(text(said, "number")); number++) {
            Draw draw = new Draw(seed + "/" + commons + "/" + number);
            Map<?, ?> topic = (Map<?, ?>) draw.of("topic", list(said, "topics"));
            Map<String, String> line = lines.get(draw.below("line", lines.size()));
            String title = filled(draw.of("title", texts(topic, "title")), line);
            if (titles.add(title)) {
                Map<String, Object> thread = thread(topic, line, draw, from);
                thread.put("title", title);
                thread.put("as", commons + "-o" + (threads.size() + 1));
                threads.add(thread);
            }
        }
        return Map.of("on", commons, "agent", text(said, "agent"), "office", text(said, "office"), "threads", threads);
    }

    private Map<String, Object> thread(Map<?, ?> topic, Map<String, String> line, Draw draw, int from) {
        Map<String, Object> thread = new LinkedHashMap<>();
        int day = 1 + draw.below("day", from - 1);
        thread.put("by", draw.of("by", people));
        thread.put("at", "%d %02d:%02d".formatted(day, 7 + draw.below("hour", 15), draw.below("minute", 60)));
        thread.put("kind", text(topic, "kind"));
        thread.put("text", filled(draw.of("text", texts(topic, "text")), line));
        int seen = 1 + draw.below("seen", 7);
        if (seen < day && draw.below("taken", 100) < 85) {
            thread.put("seen", seen);
        }
        int answered = seen + waited(draw);
        if (answered < day && draw.below("forgotten", 100) >= FORGOTTEN) {
            thread.put("answered", answered);
            answer(thread, topic, draw, day - answered);
        }
        return thread;
    }

    /** Mostly one or two weeks, some long ones: the product of two draws is short more often than long. */
    private static int waited(Draw draw) {
        int waited = draw.below("wait", 26) * draw.below("again", 26) / 25 + 1;
        return draw.below("slow", 100) < SLOW ? waited + 26 + draw.below("slower", 30) : waited;
    }

    private void answer(Map<String, Object> thread, Map<?, ?> topic, Draw draw, int left) {
        if (topic.containsKey("answered")) {
            thread.put("decision", "answered");
            thread.put("reasons", draw.of("reasons", texts(topic, "answered")));
            useful(thread, draw, left, 70);
            return;
        }
        List<String> possible = VERDICTS.stream().filter(topic::containsKey).toList();
        // Twice as many chances for the first, which is to accept.
        String verdict = possible.get(Math.max(0, draw.below("verdict", possible.size() + 1) - 1));
        thread.put("decision", verdict.equals("partly") ? "partly-accepted" : verdict);
        thread.put("reasons", draw.of("reasons", texts(topic, verdict)));
        if (verdict.equals("declined")) {
            if (draw.below("contested", 100) < CONTESTED) {
                contest(thread, topic, draw, left);
            } else {
                useful(thread, draw, left, 25);
            }
            return;
        }
        useful(thread, draw, left, 80);
        thread.put("follows", draw.of("follows", texts(topic, "follows")));
        int done = 3 + draw.below("done", 70);
        if (done < left && draw.below("kept", 100) < 80) {
            thread.put("done", done);
            thread.put("outcome", draw.of("outcome", texts(topic, "outcome")));
        }
    }

    private void contest(Map<String, Object> thread, Map<?, ?> topic, Draw draw, int left) {
        int contested = 1 + draw.below("contest-wait", 12);
        if (contested >= left) {
            return;
        }
        thread.put("contested", contested);
        thread.put("objection", draw.of("objection", texts(strand, "objections")));
        int reviewed = contested + 3 + draw.below("review-wait", 25);
        if (reviewed >= left) {
            return;
        }
        thread.put("reviewed", reviewed);
        // Only what could have been accepted is accepted at the second look, and then of three one.
        boolean changed = topic.containsKey("accepted") && draw.below("changed", 3) == 0;
        thread.put("result", changed ? "changed" : "upheld");
        thread.put("review", draw.of("review", texts(strand, changed ? "changed" : "upheld")));
        if (changed) {
            thread.put("follows", draw.of("follows", texts(topic, "follows")));
        }
    }

    /** Some say whether it is useful to them; so many of a hundred of those that it is. */
    private static void useful(Map<String, Object> thread, Draw draw, int left, int yes) {
        int after = 1 + draw.below("useful-wait", 6);
        if (after < left && draw.below("asked", 100) < ASKED) {
            int said = draw.below("useful", 100);
            thread.put("useful", said < yes ? "yes" : said < yes + (100 - yes) / 2 ? "partly" : "no");
            thread.put("said", after);
            if (draw.below("opinion", 2) == 0) {
                int opinion = draw.below("listens", 100);
                thread.put("listens", opinion < 52 ? "yes" : opinion < 80 ? "partly" : "no");
            }
        }
    }

    /** The words with what the line says in their places; a date is written as people say it. */
    private static String filled(String words, Map<String, String> line) {
        return SLOT.matcher(words)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(said(Objects.requireNonNull(line.get(slot.group(1)), slot.group(1)))));
    }

    private static String said(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(value).format(DAY) : value;
    }

    private static List<Map<String, String>> lines(String file) {
        try (InputStream input = DemoStory.open(file)) {
            List<String> read = new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> columns = List.of(read.getFirst().split(";", -1));
            List<Map<String, String>> lines = new ArrayList<>();
            for (String row : read.subList(1, read.size())) {
                String[] cells = row.split(";", -1);
                Map<String, String> line = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    line.put(columns.get(i), cells[i]);
                }
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> map, String field) {
        return Objects.requireNonNull(map.get(field), field).toString();
    }

    private static List<?> list(Map<?, ?> map, String field) {
        return (List<?>) Objects.requireNonNull(map.get(field), field);
    }

    private static List<String> texts(Map<?, ?> map, String field) {
        return list(map, field).stream().map(Object::toString).toList();
    }

    /** Draws of one contribution, each by the word for what is drawn. */
    private record Draw(String seed) {
        private int below(String what, int bound) {
            byte[] hash = Sha256.of((seed + "/" + what).getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), bound);
        }

        private <T> T of(String what, List<T> choice) {
            return choice.get(below(what, choice.size()));
        }
    }
}
