package org.multitude.opengov.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.polis.PolisParticipant;
import org.multitudelibs.deliberation.polis.PolisSheet;

/**
 * Gathers the votes of one voter after the other into rows of {@code participants-votes.csv}; who has no place on the map has no
 * group.
 */
final class VoterRows {
    private final PolisSheet<PolisParticipant> sheet;
    private final Map<Integer, Integer> groups;
    private final SortedMap<Integer, Opinion> opinions = new TreeMap<>();
    private String pseudonym = "";
    private int voter;

    VoterRows(PolisSheet<PolisParticipant> sheet, Map<Integer, Integer> groups) {
        this.sheet = sheet;
        this.groups = groups;
    }

    void add(BallotStore.Standing vote) {
        if (!vote.pseudonym().equals(pseudonym)) {
            end();
            pseudonym = vote.pseudonym();
        }
        opinions.put(vote.statement() - 1, Opinion.of(vote.sign()));
    }

    void end() {
        if (opinions.isEmpty()) {
            return;
        }
        int number = voter++;
        try {
            sheet.write(new PolisParticipant(
                    number,
                    groups.containsKey(number) ? OptionalInt.of(groups.getOrDefault(number, 0)) : OptionalInt.empty(),
                    0,
                    opinions.size(),
                    count(Opinion.AGREE),
                    count(Opinion.DISAGREE),
                    opinions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opinions.clear();
    }

    private int count(Opinion opinion) {
        return (int) opinions.values().stream().filter(opinion::equals).count();
    }
}
