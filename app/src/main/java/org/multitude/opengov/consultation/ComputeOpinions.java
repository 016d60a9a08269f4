package org.multitude.opengov.consultation;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.BallotStore.Standing;
import org.multitude.opengov.consultation.Opinions.Alike;
import org.multitude.opengov.consultation.Opinions.Sign;
import org.multitude.opengov.consultation.Statement.State;
import org.multitudelibs.deliberation.opinion.AcrossKinds;
import org.multitudelibs.deliberation.opinion.Coordination;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the opinion map of a consultation from its votes. Voters are numbered in the order of their pseudonyms, and a
 * statement by its own number less one, so that whoever reads the published ballots computes the same map.
 */
@Component
class ComputeOpinions {
    private final StatementStore statements;
    private final BallotStore ballots;

    ComputeOpinions(StatementStore statements, BallotStore ballots) {
        this.statements = statements;
        this.ballots = ballots;
    }

    /**
     * Computes it.
     *
     * @param before what the last map of a running consultation left to remember
     */
    @Transactional(readOnly = true)
    public Opinions compute(ConsultationId consultation, Optional<GroupMemory> before) {
        Computed computed = whole(consultation, before);
        OpinionMap map = computed.map();
        int each = Math.max(1, (map.placed().size() + Opinions.MOST_SIGNS - 1) / Opinions.MOST_SIGNS);
        return new Opinions(
                computed.votes().participants(),
                map.placed().size(),
                computed.standing(),
                computed.votes().count(),
                withoutPeople(map),
                map.groups().stream().map(group -> group.members().size()).toList(),
                signs(map.placed(), each),
                each,
                computed.kinds(),
                alike(computed));
    }

    private static Alike alike(Computed computed) {
        Coordination found = Coordination.of(computed.votes(), computed.map());
        return new Alike(
                found.sets().stream().map(set -> set.participants().size()).toList(),
                found.unvarying(),
                found.sets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.influence(computed.votes(), computed.facts(), computed.map())));
    }

    /**
     * A map with everybody on it.
     *
     * @param votes what it was computed from
     * @param facts of each statement
     * @param standing statements that stand
     * @param kinds what each kind of actor says
     */
    public record Computed(OpinionMap map, Votes votes, List<StatementFacts> facts, int standing, AcrossKinds kinds) {}

    /** Computes it with everybody's place and group. */
    @Transactional(readOnly = true)
    public Computed whole(ConsultationId consultation, Optional<GroupMemory> before) {
        BitSet standing = new BitSet();
        Arrays.stream(statements.numbers(consultation, State.PUBLISHED)).forEach(standing::set);
        List<StatementFacts> facts = new ArrayList<>();
        int last = statements.last(consultation);
        for (int number = 1; number <= last; number++) {
            facts.add(standing.get(number) ? StatementFacts.ORDINARY : StatementFacts.REMOVED);
        }
        VotesBuilder builder = Votes.on(last);
        Numbering voters = new Numbering();
        ballots.eachStanding(
                consultation, vote -> builder.add(voters.of(vote), vote.statement() - 1, Opinion.of(vote.sign())));
        Votes votes = builder.build();
        OpinionMap map =
                before.map(memory -> OpinionMap.of(votes, facts, memory)).orElseGet(() -> OpinionMap.of(votes, facts));
        AcrossKinds kinds = AcrossKinds.of(votes, voters.kinds(), ActorKind.values().length);
        return new Computed(map, votes, facts, standing.cardinality(), kinds);
    }

    private static List<Sign> signs(List<Placed> placed, int each) {
        List<Sign> signs = new ArrayList<>();
        // Pseudonyms are drawn at random, so every so many of them in order are a sample.
        for (int at = 0; at < placed.size(); at += each) {
            signs.add(new Sign(placed.get(at).position(), placed.get(at).group()));
        }
        return signs;
    }

    private static OpinionMap withoutPeople(OpinionMap map) {
        return new OpinionMap(
                map.axes(),
                List.of(),
                map.groups().stream()
                        .map(group -> new Group(
                                group.number(), List.of(), group.centre(), group.hull(), group.representative()))
                        .toList(),
                map.statements(),
                map.shared(),
                map.dividing(),
                map.choices(),
                map.memory());
    }

    /** Numbers voters as they come, and remembers what kind of actor they are. */
    private static final class Numbering {
        private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        private String last = "";
        private int number = -1;

        int of(Standing vote) {
            if (!vote.pseudonym().equals(last)) {
                last = vote.pseudonym();
                number++;
                kinds.write(vote.kind().map(ActorKind::ordinal).orElse(-1));
            }
            return number;
        }

        IntUnaryOperator kinds() {
            byte[] all = kinds.toByteArray();
            return voter -> all[voter];
        }
    }
}
