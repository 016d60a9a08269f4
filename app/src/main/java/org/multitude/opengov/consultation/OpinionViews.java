package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.opengov.consultation.MapView.GroupLine;
import org.multitude.opengov.consultation.MapView.Says;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Dividing;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Tally;
import org.springframework.stereotype.Component;

/** Puts what was computed of a consultation before its readers. */
@Component
class OpinionViews {

    private final StatementStore statements;
    private final VoteStore votes;
    private final Register register;

    OpinionViews(StatementStore statements, VoteStore votes, Register register) {
        this.statements = statements;
        this.votes = votes;
        this.register = register;
    }

    /** The map with the reader on it, if she has a place; nothing while no groups were found. */
    Optional<MapView> map(ConsultationId id, Kept kept, List<CastVote> own, Words words) {
        Opinions opinions = kept.opinions();
        List<Group> groups = opinions.map().groups();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Optional<Point> star = Star.place(opinions.map(), own);
        List<Integer> named = groups.stream()
                .flatMap(group -> telling(group).map(one -> one.statement() + 1))
                .toList();
        Map<Integer, Statement> texts = statements.byNumbers(id, named);
        List<GroupLine> lines = groups.stream()
                .map(group -> new GroupLine(
                        letter(group.number()),
                        group.number(),
                        opinions.sizes().get(group.number()),
                        telling(group)
                                .flatMap(one -> Optional.ofNullable(texts.get(one.statement() + 1)).stream()
                                        .map(text -> says(text, one)))
                                .toList()))
                .toList();
        return Optional.of(new MapView(
                kept.at(),
                opinions.voters(),
                opinions.placed(),
                opinions.statements(),
                opinions.votes(),
                opinions.each(),
                OpinionDrawing.map(opinions, star, words),
                lines,
                star.isPresent()));
    }

    private static Says says(Statement statement, Representative one) {
        return new Says(
                statement,
                one.side() == Opinion.AGREE,
                one.trials() == 0 ? 0 : Math.round(100f * one.successes() / one.trials()));
    }

    private static Stream<Representative> telling(Group group) {
        return group.representative().stream().limit(GroupLine.SAYS);
    }

    static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    /** Statements with a clear majority on the same side in every group, each with that side. */
    List<StatementLine> gathers(ConsultationId id, Opinions opinions) {
        Map<Integer, Opinion> sides = new LinkedHashMap<>();
        opinions.map().gathering().forEach(one -> sides.put(one.statement() + 1, one.side()));
        return lines(id, sides.keySet(), Optional.of(opinions)).stream()
                .map(line -> Optional.ofNullable(sides.get(line.statement().number()))
                        .map(line::on)
                        .orElse(line))
                .toList();
    }

    /** Statements on which groups differ most. */
    List<StatementLine> divides(ConsultationId id, Opinions opinions) {
        return lines(
                id,
                opinions.map().dividing().stream()
                        .map(Dividing::statement)
                        .map(one -> one + 1)
                        .toList(),
                Optional.of(opinions));
    }

    /** Statements by their numbers, in this order, each with what was said to it. */
    List<StatementLine> lines(ConsultationId id, Collection<Integer> numbers, Optional<Opinions> opinions) {
        Map<Integer, Statement> found = statements.byNumbers(id, numbers);
        return lines(
                id,
                numbers.stream()
                        .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                        .toList(),
                opinions);
    }

    List<StatementLine> lines(ConsultationId id, List<Statement> all, Optional<Opinions> opinions) {
        Map<Integer, Counts> counts =
                votes.counts(id, all.stream().map(Statement::number).toList());
        Map<CommonsId, CommonsEntry> linked = register.byIds(
                all.stream().flatMap(one -> one.commons().stream()).distinct().toList());
        return all.stream()
                .map(one -> new StatementLine(
                        one,
                        counts.getOrDefault(one.number(), Counts.NONE),
                        groups(one.number(), opinions),
                        one.commons()
                                .flatMap(commons -> Optional.ofNullable(linked.get(commons)))
                                .filter(CommonsEntry::isPublic),
                        Optional.empty()))
                .toList();
    }

    private static List<Counts> groups(int number, Optional<Opinions> opinions) {
        List<StatementFigures> figures =
                opinions.map(all -> all.map().statements()).orElse(List.of());
        if (number > figures.size()) {
            return List.of();
        }
        return figures.get(number - 1).byGroup().stream()
                .map(OpinionViews::counts)
                .toList();
    }

    private static Counts counts(Tally tally) {
        return new Counts(tally.agrees(), tally.disagrees(), tally.passes());
    }
}
