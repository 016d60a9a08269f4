package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.opengov.consultation.Findings.Doubts;
import org.multitude.opengov.consultation.Findings.Holds;
import org.multitude.opengov.consultation.Findings.Once;
import org.multitude.opengov.consultation.MapView.GroupLine;
import org.multitude.opengov.consultation.MapView.Says;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.opengov.consultation.Opinions.OfKinds;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Dividing;
import org.multitudelibs.deliberation.opinion.Gathering;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Influence;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Tally;
import org.multitudelibs.deliberation.opinion.Uncertain;
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
                .flatMap(group -> GroupLine.told(group).map(one -> one.statement() + 1))
                .toList();
        Map<Integer, Statement> texts = statements.byNumbers(id, named);
        List<GroupLine> lines = groups.stream()
                .map(group -> new GroupLine(
                        letter(group.number()),
                        group.number(),
                        opinions.sizes().get(group.number()),
                        GroupLine.told(group)
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
                one.successes(),
                one.trials(),
                one.trials() == 0 ? 0 : Math.round(100f * one.successes() / one.trials()));
    }

    static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    /** What the votes say, statement by statement; every statement is read once for all lists. */
    Findings findings(ConsultationId id, Opinions opinions) {
        OpinionMap map = opinions.map();
        Sureness sureness = opinions.sureness();
        Optional<Influence> influence = sureness.once();
        Set<Integer> numbers = Stream.of(
                        map.gathering().stream().map(Gathering::statement),
                        opinions.kinds().stream().map(OfKinds::statement),
                        map.dividing().stream().map(Dividing::statement),
                        map.uncertain().stream().map(Uncertain::statement),
                        influence.stream()
                                .flatMapToInt(found -> found.mostMoved().stream())
                                .boxed())
                .flatMap(statements -> statements)
                .map(statement -> statement + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, StatementLine> lines = lines(id, numbers, Optional.of(opinions)).stream()
                .collect(Collectors.toMap(line -> line.statement().number() - 1, Function.identity()));
        return new Findings(
                map.gathering().stream()
                        .flatMap(one -> line(lines, one.statement()).map(line -> line.on(one.side())))
                        .toList(),
                opinions.kinds().stream()
                        .flatMap(one -> line(lines, one.statement())
                                .map(line -> line.on(one.side()).by(one.kinds())))
                        .toList(),
                map.dividing().stream()
                        .flatMap(one -> line(lines, one.statement()))
                        .toList(),
                map.uncertain().stream()
                        .flatMap(one -> line(lines, one.statement()).map(line -> line.on(Opinion.PASS)))
                        .toList(),
                new Doubts(
                        sureness.accounts(),
                        sureness.alike().size(),
                        sureness.unvarying(),
                        sureness.stability().groups().stream()
                                .map(group -> new Holds(letter(group.group()), (int) Math.round(100 * group.found())))
                                .toList(),
                        sureness.stability().rounds(),
                        influence.map(found -> once(found, map, lines))));
    }

    private static Stream<StatementLine> line(Map<Integer, StatementLine> lines, int statement) {
        return Optional.ofNullable(lines.get(statement)).stream();
    }

    private static Once once(Influence influence, OpinionMap map, Map<Integer, StatementLine> lines) {
        OptionalInt moved = influence.mostMoved();
        double share = moved.isEmpty()
                ? 0
                : agreement(map.statements().get(moved.getAsInt()).all());
        return new Once(
                influence.groups().without(),
                influence.gathers().with().size(),
                influence.gathers().without().size(),
                moved.stream()
                        .boxed()
                        .flatMap(statement -> line(lines, statement))
                        .map(StatementLine::statement)
                        .findFirst(),
                Math.round((float) (100 * share)),
                Math.round((float) (100 * (share + influence.shift()))));
    }

    private static double agreement(Tally tally) {
        return tally.votes() == 0 ? 0 : (double) tally.agrees() / tally.votes();
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
                        Optional.empty(),
                        List.of()))
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
