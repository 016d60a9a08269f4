package org.multitude;

import static org.multitude.FigureKind.CONSENSUS;
import static org.multitude.FigureKind.MEMBERS;
import static org.multitude.FigureKind.OF_PEOPLE;
import static org.multitude.FigureKind.TOTALS;
import static org.multitude.FigureKind.VOTES;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.multitude.opengov.consultation.PublishedMap;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.polis.PolisParticipant;
import org.multitudelibs.deliberation.polis.PolisSummary;

/** What the files of Polis say of a conversation, beside what follows from its votes. */
final class PolisCompared {
    private final PolisFolder files;
    private final PolisConversation conversation;
    private final OpinionMap map;
    private final ComparedFigures figures;
    private final Map<Integer, Integer> statements = new HashMap<>();
    private final Map<Integer, Integer> voters = new HashMap<>();

    private PolisCompared(PolisFolder files, PolisConversation conversation, OpinionMap map, ComparedFigures figures) {
        this.files = files;
        this.conversation = conversation;
        this.map = map;
        this.figures = figures;
        conversation.comments().forEach(id -> statements.put(id, statements.size()));
        conversation.voters().forEach(id -> voters.put(id, voters.size()));
    }

    /** Compares whatever these files say. */
    static void compare(PolisFolder files, PolisConversation conversation, OpinionMap map, ComparedFigures figures) {
        PolisCompared compared = new PolisCompared(files, conversation, map, figures);
        if (files.has(PolisFile.SUMMARY)) {
            compared.totals(files.summary());
        }
        compared.comments();
        if (files.has(PolisFile.PARTICIPANTS)) {
            files.participants(compared::votes);
            compared.members();
        }
    }

    private void totals(PolisSummary said) {
        figures.compare(TOTALS, said.voters(), conversation.voters().size(), () -> "People who voted");
        figures.compare(TOTALS, said.votersOnMap(), map.placed().size(), () -> "People on the map");
        figures.compare(TOTALS, said.comments(), conversation.comments().size(), () -> "Statements");
        figures.compare(TOTALS, said.groups(), map.groups().size(), () -> "Groups");
    }

    /** The counts of Polis are rows of {@code votes.csv}: who votes again counts again. */
    private void comments() {
        int[] agree = new int[statements.size()];
        int[] disagree = new int[statements.size()];
        files.votes(vote -> {
            int statement = statements.getOrDefault(vote.comment(), -1);
            agree[statement] += vote.opinion() == Opinion.AGREE ? 1 : 0;
            disagree[statement] += vote.opinion() == Opinion.DISAGREE ? 1 : 0;
        });
        files.comments(comment -> {
            int statement = statements.getOrDefault(comment.id(), -1);
            figures.compare(VOTES, comment.agrees(), agree[statement], () -> named("how many agree", comment));
            figures.compare(VOTES, comment.disagrees(), disagree[statement], () -> named("how many disagree", comment));
            if (comment.consensus().isPresent()) {
                figures.decimals(
                        CONSENSUS,
                        comment.consensus().getAsDouble(),
                        map.statements().get(statement).agreedByAll(),
                        () -> named("the consensus", comment));
            }
        });
    }

    private static String named(String figure, PolisComment comment) {
        return "Statement " + (comment.id() + 1) + ", " + figure;
    }

    private void votes(PolisParticipant said) {
        SortedMap<Integer, Opinion> own = new TreeMap<>();
        Integer voter = voters.get(said.id());
        if (voter != null) {
            conversation.votes().forEachOf(voter, (_, statement, opinion) -> own.put(statement, opinion));
        }
        figures.compare(OF_PEOPLE, said.votes(), own.size(), () -> "Person " + said.id() + ", votes");
        figures.compare(
                OF_PEOPLE, said.agrees(), count(own, Opinion.AGREE), () -> "Person " + said.id() + ", how many agree");
        figures.compare(
                OF_PEOPLE,
                said.disagrees(),
                count(own, Opinion.DISAGREE),
                () -> "Person " + said.id() + ", how many disagree");
        said.opinions()
                .forEach((comment, opinion) -> figures.compare(
                        OF_PEOPLE,
                        PublishedMap.code(opinion),
                        Optional.ofNullable(own.get(statements.getOrDefault(comment, -1)))
                                .map(PublishedMap::code)
                                .orElse("none"),
                        () -> "Person " + said.id() + ", vote on statement " + (comment + 1)));
    }

    private static int count(Map<Integer, Opinion> votes, Opinion opinion) {
        return (int) votes.values().stream().filter(opinion::equals).count();
    }

    /** Groups are the same when each of ours is one of theirs, whatever their numbers. */
    private void members() {
        Map<Integer, Integer> ours = new HashMap<>();
        map.placed().forEach(placed -> ours.put(conversation.voters().get(placed.participant()), placed.group()));
        Map<Pair, Integer> together = new HashMap<>();
        files.participants(participant -> together.merge(
                new Pair(
                        ours.getOrDefault(participant.id(), -1),
                        participant.group().orElse(-1)),
                1,
                Integer::sum));
        int all = together.values().stream().mapToInt(Integer::intValue).sum();
        figures.count(MEMBERS, all, Math.max(astray(all, together, Pair::ours), astray(all, together, Pair::theirs)));
    }

    /** People outside the largest part of their group. */
    private static int astray(int all, Map<Pair, Integer> together, Function<Pair, Integer> group) {
        Map<Integer, Integer> largest = new HashMap<>();
        together.forEach((pair, count) -> largest.merge(group.apply(pair), pair.onOneMapOnly() ? 0 : count, Math::max));
        return all - largest.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A group of ours and one of theirs; -1 is nobody's place on the map. */
    private record Pair(int ours, int theirs) {
        boolean onOneMapOnly() {
            return (ours < 0) != (theirs < 0);
        }
    }
}
