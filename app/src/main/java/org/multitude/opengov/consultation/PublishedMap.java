package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.opinion.Tally;

/**
 * The figures of an opinion map as {@value #FILE} of an archive has them, beside the files of Polis, which have no place for most
 * of them: who has the votes computes them again and compares. Statements and people have the ids of these files.
 *
 * @param groups in the order of their letters
 * @param participants those who have a place on the map, in the order of their ids
 * @param statements all, those set aside included
 * @param gathers what brings all groups together, the surest first
 * @param divides what divides them, the widest gap first
 * @param uncertain what many pass, most passes first
 */
public record PublishedMap(
        List<Circle> groups,
        List<Person> participants,
        List<Said> statements,
        List<Side> gathers,
        List<Integer> divides,
        List<Integer> uncertain) {
    /** Name of the file. */
    public static final String FILE = "map.json";

    public PublishedMap {
        groups = List.copyOf(groups);
        participants = List.copyOf(participants);
        statements = List.copyOf(statements);
        gathers = List.copyOf(gathers);
        divides = List.copyOf(divides);
        uncertain = List.copyOf(uncertain);
    }

    /** A group, how many people it has, and what sets it apart. */
    public record Circle(String letter, int people, List<Tells> representative) {
        public Circle {
            representative = List.copyOf(representative);
        }
    }

    /** What so many of those of a group who voted on a statement say of it. */
    public record Tells(int id, String side, int successes, int trials) {}

    /** Where somebody is on the map, and in which group. */
    public record Person(int id, double x, double y, String group) {}

    /**
     * Figures of a statement.
     *
     * @param removed whether it was set aside
     * @param votes of everybody
     * @param byGroup votes of those of each group, in the order of the letters
     * @param extremity how far from the middle somebody would stand who agreed with it alone
     * @param groupAwareConsensus product over the groups of their shares of agreement
     * @param priority weight with which it is drawn for the next vote
     */
    public record Said(
            int id,
            boolean removed,
            Tally votes,
            List<Tally> byGroup,
            double extremity,
            double groupAwareConsensus,
            double priority) {
        public Said {
            byGroup = List.copyOf(byGroup);
        }
    }

    /** A statement, and the side that all groups are on. */
    public record Side(int id, String side) {}

    /**
     * The figures of a map.
     *
     * @param statement id of each statement by its number; negative for one that is not told of
     * @param participant id of each participant by her number
     */
    public static PublishedMap of(OpinionMap map, IntUnaryOperator statement, IntUnaryOperator participant) {
        return new PublishedMap(
                map.groups().stream().map(group -> circle(group, statement)).toList(),
                map.placed().stream()
                        .map(placed -> new Person(
                                participant.applyAsInt(placed.participant()),
                                placed.position().x(),
                                placed.position().y(),
                                OpinionViews.letter(placed.group())))
                        .toList(),
                map.statements().stream()
                        .filter(figures -> statement.applyAsInt(figures.statement()) >= 0)
                        .map(figures -> said(figures, statement.applyAsInt(figures.statement())))
                        .toList(),
                map.gathering().stream()
                        .map(one -> new Side(statement.applyAsInt(one.statement()), code(one.side())))
                        .toList(),
                map.dividing().stream()
                        .map(one -> statement.applyAsInt(one.statement()))
                        .toList(),
                map.uncertain().stream()
                        .map(one -> statement.applyAsInt(one.statement()))
                        .toList());
    }

    private static Circle circle(Group group, IntUnaryOperator statement) {
        return new Circle(
                OpinionViews.letter(group.number()),
                group.members().size(),
                group.representative().stream()
                        .map(one -> new Tells(
                                statement.applyAsInt(one.statement()), code(one.side()), one.successes(), one.trials()))
                        .toList());
    }

    private static Said said(StatementFigures figures, int id) {
        return new Said(
                id,
                figures.facts().removed(),
                figures.all(),
                figures.byGroup(),
                figures.extremity(),
                figures.agreedByAll(),
                figures.priority());
    }

    /** How an opinion is written. */
    public static String code(Opinion opinion) {
        return opinion.name().toLowerCase(Locale.ROOT);
    }
}
