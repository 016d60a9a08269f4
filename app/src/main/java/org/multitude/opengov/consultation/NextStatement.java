package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multitude.opengov.consultation.Statement.State;
import org.multitudelibs.deliberation.opinion.Axes;
import org.multitudelibs.deliberation.opinion.GroupMemory;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Routing;
import org.springframework.stereotype.Component;

/** Chooses the statement that somebody is shown next: any may come, those that tell most come more often. */
@Component
class NextStatement {
    private static final OpinionMap NO_MAP = new OpinionMap(
            new Axes(List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new GroupMemory(0, 0, 0));

    private final StatementStore statements;

    NextStatement(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * The next one for somebody, who sees the same one again until she votes.
     *
     * @param published numbers of the statements that stand
     * @param done numbers of those she voted on
     * @param draw what makes it hers: another one sees the statements in another order
     */
    Optional<Statement> of(
            ConsultationId consultation, int[] published, Set<Integer> done, Optional<Opinions> opinions, long draw) {
        int[] candidates =
                IntStream.of(published).filter(number -> !done.contains(number)).toArray();
        OpinionMap map = opinions.map(Opinions::map).orElse(NO_MAP);
        // The library numbers statements from 0.
        OptionalInt drawn = Routing.next(
                map, IntStream.of(candidates).map(number -> number - 1).toArray(), new Random(draw));
        return drawn.isEmpty() ? Optional.empty() : statements.find(consultation, drawn.getAsInt() + 1);
    }

    /** Numbers of the statements that stand. */
    int[] published(ConsultationId consultation) {
        return statements.numbers(consultation, State.PUBLISHED);
    }

    /** Numbers of the statements that somebody voted on. */
    static Set<Integer> done(List<CastVote> votes) {
        return votes.stream().map(CastVote::statement).collect(Collectors.toSet());
    }
}
