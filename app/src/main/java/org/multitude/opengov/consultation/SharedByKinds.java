package org.multitude.opengov.consultation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.opengov.consultation.Opinions.OfKinds;
import org.multitudelibs.deliberation.opinion.AcrossKinds;

/** Finds what kinds of actors share: those of which at least ten people voted, each on which side, never how many. */
final class SharedByKinds {
    /** People of a kind who voted at all, for it to be told of. */
    static final int FEWEST_PEOPLE = 10;

    private static final List<ActorKind> KINDS = List.of(ActorKind.values());

    private SharedByKinds() {}

    static List<OfKinds> of(Computed computed) {
        Map<ActorKind, Integer> people = new EnumMap<>(ActorKind.class);
        computed.kinds().stream().flatMap(Optional::stream).forEach(kind -> people.merge(kind, 1, Integer::sum));
        AcrossKinds kinds = AcrossKinds.of(
                computed.votes(),
                voter -> computed.kinds()
                        .get(voter)
                        .filter(kind -> people.getOrDefault(kind, 0) >= FEWEST_PEOPLE)
                        .map(KINDS::indexOf)
                        .orElse(-1),
                KINDS.size());
        return kinds.gathering(computed.facts()).stream()
                .map(one -> new OfKinds(one.statement(), one.side(), speaking(kinds, one.statement())))
                .toList();
    }

    private static List<ActorKind> speaking(AcrossKinds kinds, int statement) {
        return Stream.of(ActorKind.values())
                .filter(kind -> kinds.speaks(statement, KINDS.indexOf(kind)))
                .toList();
    }
}
