package org.multitude;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A contribution and what became of it, which the story writes as one line: {@code seen}, {@code answered} and {@code done}
 * are how many days later, the last one counted from the answer, as are {@code contested}, {@code reviewed} and {@code said}. It is told as the steps that it
 * stands for, each on its day.
 */
final class DemoThread {
    private static final List<String> ASKED = List.of("by", "at", "kind", "row", "column", "place", "title", "text");

    private final Map<?, ?> said;
    private final String commons;
    private final String agent;
    private final String office;
    private final String name;
    private final long day;
    private final long minute;

    private DemoThread(Map<?, ?> group, Map<?, ?> said, int number) {
        this.said = said;
        this.commons = text(group, "on");
        this.agent = text(group, "agent");
        this.office = text(group, "office");
        this.name = said.containsKey("as") ? text(said, "as") : commons + "-" + number;
        this.day = Long.parseLong(text(said, "at").split(" ")[0]);
        this.minute = (number * 7L + day * 11) % 60;
    }

    /** The steps of every thread of a group: on a commons, answered by an agent for an office. */
    static List<Map<?, ?>> steps(Map<?, ?> group) {
        List<Map<?, ?>> steps = new ArrayList<>();
        int number = 0;
        for (Object said : (List<?>) Objects.requireNonNull(group.get("threads"))) {
            number++;
            steps.addAll(new DemoThread(group, (Map<?, ?>) Objects.requireNonNull(said), number).steps());
        }
        return steps;
    }

    private List<Map<?, ?>> steps() {
        List<Map<?, ?>> steps = new ArrayList<>();
        Map<String, Object> asked = new LinkedHashMap<>();
        ASKED.stream()
                .filter(said::containsKey)
                .forEach(field -> asked.put(field, Objects.requireNonNull(said.get(field))));
        asked.putAll(Map.of("do", "contribute", "commons", commons, "as", name));
        steps.add(asked);
        if (said.containsKey("seen")) {
            steps.add(Map.of(
                    "do",
                    "acknowledge",
                    "by",
                    agent,
                    "at",
                    at(days("seen"), 9),
                    "contribution",
                    name,
                    "office",
                    office));
        }
        if (said.containsKey("answered")) {
            steps.add(answer());
        }
        if (said.containsKey("contested")) {
            steps.add(after(
                    "contested",
                    19,
                    Map.of("do", "contest", "by", text(said, "by"), "reasons", text(said, "objection"))));
        }
        if (said.containsKey("reviewed")) {
            steps.add(review());
        }
        if (said.containsKey("listens")) {
            steps.add(after(
                    "said", 21, Map.of("do", "say-listens", "by", text(said, "by"), "listens", text(said, "listens"))));
        }
        if (said.containsKey("useful")) {
            steps.add(after(
                    "said", 20, Map.of("do", "say-useful", "by", text(said, "by"), "useful", text(said, "useful"))));
        }
        if (said.containsKey("done")) {
            steps.add(Map.of(
                    "do",
                    "finish",
                    "by",
                    agent,
                    "at",
                    at(days("answered") + days("done"), 16),
                    "contribution",
                    name,
                    "outcome",
                    text(said, "outcome")));
        }
        return steps;
    }

    private Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of(
                "do", "answer", "by", agent, "at", at(days("answered"), 14), "contribution", name, "office", office));
        for (String field : List.of("decision", "reasons", "follows")) {
            if (said.containsKey(field)) {
                answer.put(field, text(said, field));
            }
        }
        return answer;
    }

    private Map<String, Object> review() {
        Map<String, Object> review = new LinkedHashMap<>(Map.of(
                "do",
                "review",
                "by",
                agent,
                "office",
                office,
                "result",
                text(said, "result"),
                "reasons",
                text(said, "review")));
        if (said.containsKey("follows")) {
            review.put("follows", text(said, "follows"));
        }
        return after("reviewed", 15, review);
    }

    /** A step so many days after the answer. */
    private Map<String, Object> after(String field, int hour, Map<String, Object> step) {
        Map<String, Object> later = new LinkedHashMap<>(step);
        later.put("at", at(days("answered") + days(field), hour));
        later.put("contribution", name);
        return later;
    }

    private long days(String field) {
        return Long.parseLong(text(said, field));
    }

    private String at(long later, int hour) {
        return "%d %02d:%02d".formatted(day - later, hour, minute);
    }

    private static String text(Map<?, ?> map, String field) {
        return Objects.requireNonNull(map.get(field), field).toString();
    }
}
