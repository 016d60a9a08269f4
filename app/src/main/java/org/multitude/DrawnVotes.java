package org.multitude;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.Choice;
import org.multitude.platform.text.Sha256;

/**
 * Votes of people who do not exist, drawn from a published seed: anybody draws the same ones again, as {@code
 * demo/README.md} says. Every draw is the remainder of the first eight bytes of {@code SHA-256(seed/voter/statement/what)},
 * read as a whole number without a sign.
 *
 * @param seed the seed
 * @param camps how many people each camp has; voters are numbered from 0, the first camp first
 * @param leanings for each statement, how many of a hundred of each camp agree
 * @param fewest fewest statements that somebody reads
 * @param most most statements that somebody reads
 * @param pass how many votes of a hundred are passes
 * @param kinds how many voters of a hundred have an account and are of each kind; the others have none
 */
record DrawnVotes(
        String seed,
        List<Integer> camps,
        List<List<Integer>> leanings,
        int fewest,
        int most,
        int pass,
        SortedMap<ActorKind, Integer> kinds) {
    DrawnVotes {
        camps = List.copyOf(camps);
        leanings = List.copyOf(leanings);
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        for (List<Integer> leaning : leanings) {
            if (leaning.size() != camps.size()) {
                throw new IllegalArgumentException("a statement says how each of " + camps.size() + " camps leans");
            }
        }
        if (fewest < 1 || most < fewest || most > leanings.size()) {
            throw new IllegalArgumentException("nobody reads from " + fewest + " to " + most + " of the statements");
        }
    }

    int voters() {
        return camps.stream().mapToInt(Integer::intValue).sum();
    }

    /** The kind of each voter who has an account. */
    List<Optional<ActorKind>> kindOf() {
        return IntStream.range(0, voters()).mapToObj(this::kind).toList();
    }

    private Optional<ActorKind> kind(int voter) {
        int drawn = draw(voter, 0, "kind", 100);
        for (Map.Entry<ActorKind, Integer> kind : kinds.entrySet()) {
            drawn -= kind.getValue();
            if (drawn < 0) {
                return Optional.of(kind.getKey());
            }
        }
        return Optional.empty();
    }

    List<Given> votes() {
        List<Given> votes = new ArrayList<>();
        int voter = 0;
        for (int camp = 0; camp < camps.size(); camp++) {
            for (int member = 0; member < camps.get(camp); member++) {
                vote(voter++, camp, votes);
            }
        }
        return votes;
    }

    private void vote(int voter, int camp, List<Given> votes) {
        int read = fewest + draw(voter, 0, "read", most - fewest + 1);
        IntStream.rangeClosed(1, leanings.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                statement -> draw(voter, statement, "order", Integer.MAX_VALUE))
                        .thenComparing(statement -> statement))
                .limit(read)
                .sorted()
                .forEach(statement -> votes.add(new Given(voter, statement, choice(voter, camp, statement))));
    }

    private Choice choice(int voter, int camp, int statement) {
        if (draw(voter, statement, "pass", 100) < pass) {
            return Choice.PASS;
        }
        return draw(voter, statement, "agree", 100)
                        < leanings.get(statement - 1).get(camp)
                ? Choice.AGREE
                : Choice.DISAGREE;
    }

    private int draw(int voter, int statement, String what, int below) {
        byte[] hash = Sha256.of((seed + "/" + voter + "/" + statement + "/" + what).getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), below);
    }
}
