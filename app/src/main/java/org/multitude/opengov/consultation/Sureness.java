package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitudelibs.deliberation.opinion.Coordination;
import org.multitudelibs.deliberation.opinion.Influence;
import org.multitudelibs.deliberation.opinion.Stability;

/**
 * How sure a map is. It takes several maps to say, so a running consultation has it measured again only once a tenth more
 * votes were given or groups have come or gone.
 *
 * @param votes how many there were when it was measured
 * @param alike accounts that voted so alike that chance hardly explains it: how many accounts each set has, the largest first
 * @param unvarying how many gave one answer to everything
 * @param once what the map would be with each set counted once, if there are sets
 * @param stability how well the groups hold when some people are left out
 */
record Sureness(long votes, List<Integer> alike, int unvarying, Optional<Influence> once, Stability stability) {
    private static final double MORE = 1.1;

    Sureness {
        alike = List.copyOf(alike);
    }

    /** How many accounts voted alike. */
    int accounts() {
        return alike.stream().mapToInt(Integer::intValue).sum();
    }

    static Sureness of(Computed computed) {
        Coordination found = Coordination.of(computed.votes(), computed.map());
        return new Sureness(
                computed.votes().count(),
                found.sets().stream().map(set -> set.participants().size()).toList(),
                found.unvarying(),
                found.sets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.influence(computed.votes(), computed.facts(), computed.map())),
                Stability.of(computed.votes(), computed.facts(), computed.map()));
    }

    /** The one of before as long as it tells enough, else a new one. */
    static Sureness of(Computed computed, Optional<Sureness> before) {
        return before.filter(known -> computed.votes().count() < MORE * known.votes()
                        && computed.map().groups().size()
                                == known.stability().groups().size())
                .orElseGet(() -> of(computed));
    }
}
