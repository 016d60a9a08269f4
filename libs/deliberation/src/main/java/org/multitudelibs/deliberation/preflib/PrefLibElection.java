package org.multitudelibs.deliberation.preflib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;

/**
 * What a file of PrefLib holds.
 *
 * @param type what its orders may be
 * @param metadata what it says of itself, such as {@code TITLE}, in its order; without the counts and names that follow from the
 *     ballots and without {@code DATA TYPE}
 * @param numbers the number of each alternative, in the order of the candidates; mostly 1, 2, 3…
 * @param ballots the orders, in the order of the file
 */
public record PrefLibElection(
        PrefLibType type, SequencedMap<String, String> metadata, List<Integer> numbers, RankedBallots ballots) {
    static final String TYPE = "DATA TYPE";
    static final String ALTERNATIVES = "NUMBER ALTERNATIVES";
    static final String VOTERS = "NUMBER VOTERS";
    static final String ORDERS = "NUMBER UNIQUE ORDERS";
    static final String NAME = "ALTERNATIVE NAME ";

    /**
     * @throws IllegalArgumentException if numbers are not one for each candidate, the ballots are not of this type, or some text
     *     would not be read as it is written
     */
    public PrefLibElection {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        numbers = List.copyOf(numbers);
        if (numbers.size() != ballots.candidates().count()
                || new HashSet<>(numbers).size() != numbers.size()
                || numbers.stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("Each alternative has a number of its own, from 1");
        }
        PrefLibType narrowest = PrefLibType.of(ballots);
        if (narrowest.hasTies() && !type.hasTies() || !narrowest.isComplete() && type.isComplete()) {
            throw new IllegalArgumentException(
                    "These orders fit in a file ." + narrowest.extension() + ", not in one ." + type.extension());
        }
        metadata.forEach((key, value) -> {
            checkText(key);
            checkText(value);
            if (key.isEmpty() || key.contains(":") || isCounted(key)) {
                throw new IllegalArgumentException("“" + key + "” cannot be said of a file");
            }
        });
        ballots.candidates().names().forEach(PrefLibElection::checkText);
    }

    /** These ballots, in a file of the narrowest type, alternatives numbered from 1. */
    public static PrefLibElection of(RankedBallots ballots, String title) {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("TITLE", title);
        List<Integer> numbers =
                IntStream.rangeClosed(1, ballots.candidates().count()).boxed().toList();
        return new PrefLibElection(PrefLibType.of(ballots), metadata, numbers, ballots);
    }

    static boolean isCounted(String key) {
        return List.of(TYPE, ALTERNATIVES, VOTERS, ORDERS).contains(key) || key.startsWith(NAME);
    }

    private static void checkText(String text) {
        if (!text.equals(text.strip()) || text.lines().count() > 1) {
            throw new IllegalArgumentException("“" + text + "” does not fit in one line without spaces around it");
        }
    }

    /** Writes the file in the present form, whichever it was read from. */
    public void write(Appendable out) {
        try {
            for (Map.Entry<String, String> field : metadata.entrySet()) {
                field(out, field.getKey(), field.getValue());
            }
            field(out, TYPE, type.extension());
            field(out, ALTERNATIVES, String.valueOf(numbers.size()));
            field(out, VOTERS, String.valueOf(ballots.voters()));
            field(out, ORDERS, String.valueOf(ballots.rankings().size()));
            for (int who = 0; who < numbers.size(); who++) {
                field(out, NAME + numbers.get(who), ballots.candidates().name(who));
            }
            for (Ranking ranking : ballots.rankings()) {
                String order = ranking.places().stream().map(this::place).collect(Collectors.joining(","));
                out.append(String.valueOf(ranking.voters()))
                        .append(": ")
                        .append(order)
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(List<Integer> place) {
        String some =
                place.stream().map(who -> String.valueOf(numbers.get(who))).collect(Collectors.joining(","));
        return place.size() == 1 ? some : "{" + some + "}";
    }

    private static void field(Appendable out, String key, String value) throws IOException {
        out.append("# ").append(key).append(": ").append(value).append('\n');
    }
}
