package org.multitude.opengov.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.BallotStore.Standing;
import org.multitude.opengov.consultation.Opinions.OfKinds;
import org.multitude.opengov.consultation.Opinions.Sign;
import org.multitude.opengov.consultation.Statement.State;
import org.multitudelibs.deliberation.opinion.Group;
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

    /** Computes it as it is kept, without what earlier maps left to remember, and with what kinds of actors share. */
    @Transactional(readOnly = true)
    public Opinions compute(ConsultationId consultation) {
        Computed computed = whole(consultation);
        return kept(computed, SharedByKinds.of(computed), Sureness.of(computed));
    }

    /** A map as it is kept: without people, but for their signs. */
    static Opinions kept(Computed computed, List<OfKinds> kinds, Sureness sureness) {
        OpinionMap map = computed.map();
        int each = Math.max(1, (map.placed().size() + Opinions.MOST_SIGNS - 1) / Opinions.MOST_SIGNS);
        return new Opinions(
                computed.votes().participants(),
                map.placed().size(),
                (int) computed.facts().stream().filter(StatementFacts::onTheMap).count(),
                computed.votes().count(),
                withoutPeople(map),
                map.groups().stream().map(group -> group.members().size()).toList(),
                signs(map.placed(), each),
                each,
                kinds,
                sureness);
    }

    /**
     * A map with everybody on it.
     *
     * @param votes what it was computed from
     * @param facts of each statement
     * @param kinds the kind of each voter of whom it is known, or nothing where it was not asked
     */
    public record Computed(OpinionMap map, Votes votes, List<StatementFacts> facts, List<Optional<ActorKind>> kinds) {

        public Computed {
            facts = List.copyOf(facts);
            kinds = List.copyOf(kinds);
        }
    }

    /** Computes it with everybody's place and group. */
    @Transactional(readOnly = true)
    public Computed whole(ConsultationId consultation) {
        List<StatementFacts> facts = facts(statements, consultation);
        VotesBuilder builder = Votes.on(facts.size());
        Numbering voters = new Numbering();
        ballots.eachStanding(
                consultation, vote -> builder.add(voters.of(vote), vote.statement() - 1, Opinion.of(vote.sign())));
        Votes votes = builder.build();
        return new Computed(OpinionMap.of(votes, facts), votes, facts, voters.kinds);
    }

    /** Of each statement whether it stands. */
    static List<StatementFacts> facts(StatementStore statements, ConsultationId consultation) {
        BitSet standing = new BitSet();
        Arrays.stream(statements.numbers(consultation, State.PUBLISHED)).forEach(standing::set);
        return IntStream.rangeClosed(1, statements.last(consultation))
                .mapToObj(number -> standing.get(number) ? StatementFacts.ORDINARY : StatementFacts.REMOVED)
                .toList();
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
        private final List<Optional<ActorKind>> kinds = new ArrayList<>();
        private String last = "";
        private int number = -1;

        int of(Standing vote) {
            if (!vote.pseudonym().equals(last)) {
                last = vote.pseudonym();
                number++;
                kinds.add(vote.kind());
            }
            return number;
        }
    }
}
