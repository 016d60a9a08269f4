package org.multitude;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.multitudelibs.deliberation.Group;
import org.multitudelibs.deliberation.Opinion;
import org.multitudelibs.deliberation.OpinionMap;
import org.multitudelibs.deliberation.Shared;
import org.multitudelibs.deliberation.StatementFigures;
import org.multitudelibs.deliberation.Tally;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisFolder;

/**
 * An opinion map computed again, beside the groups that the files say.
 *
 * @param conversation what was read
 * @param texts words of the statements, by their ids
 * @param map what was computed
 * @param said whether the files say groups at all
 * @param otherwise voters who are in another group than the files say
 */
record OpinionRecount(
        PolisConversation conversation, Map<Integer, String> texts, OpinionMap map, boolean said, int otherwise) {

    static OpinionRecount of(PolisFolder files) {
        PolisConversation conversation = PolisConversation.read(files);
        Map<Integer, String> texts = new HashMap<>();
        files.comments(comment -> texts.put(comment.id(), comment.body()));
        OpinionMap map = conversation.map();
        boolean said = files.has(PolisFile.PARTICIPANTS);
        return new OpinionRecount(conversation, texts, map, said, said ? otherwise(files, conversation, map) : 0);
    }

    /** Groups are the same when each of ours is one of theirs, whatever their numbers. */
    private static int otherwise(PolisFolder files, PolisConversation conversation, OpinionMap map) {
        Map<Integer, Integer> ours = new HashMap<>();
        map.placed().forEach(placed -> ours.put(conversation.voters().get(placed.participant()), placed.group()));
        Map<Pair, Integer> together = new HashMap<>();
        files.participants(participant -> together.merge(
                new Pair(
                        ours.getOrDefault(participant.id(), -1),
                        participant.group().orElse(-1)),
                1,
                Integer::sum));
        return Math.max(astray(together, Pair::ours), astray(together, Pair::theirs));
    }

    /** People outside the largest part of their group. */
    private static int astray(Map<Pair, Integer> together, Function<Pair, Integer> group) {
        Map<Integer, Integer> largest = new HashMap<>();
        together.forEach((pair, count) -> largest.merge(group.apply(pair), pair.onOneMapOnly() ? 0 : count, Math::max));
        int all = together.values().stream().mapToInt(Integer::intValue).sum();
        return all - largest.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A group of ours and one of theirs; -1 is nobody's place on the map. */
    private record Pair(int ours, int theirs) {
        boolean onOneMapOnly() {
            return (ours < 0) != (theirs < 0);
        }
    }

    /** Says what was found; whether it is what the files say. */
    boolean print(PrintWriter out) {
        out.printf(
                "%,d votes of %,d people on %,d statements; %,d people are on the map%n",
                conversation.votes().count(),
                conversation.voters().size(),
                conversation.comments().size(),
                map.placed().size());
        for (Group group : map.groups()) {
            out.printf(
                    "%nGroup %s: %,d people%n",
                    letter(group.number()), group.members().size());
            group.representative()
                    .forEach(one -> line(out, one.statement(), one.side(), one.successes(), one.trials()));
        }
        out.printf("%nShared by most, whatever their group%n");
        for (Shared shared : map.shared()) {
            line(out, shared.statement(), shared.side(), shared.successes(), shared.trials());
        }
        out.printf("%nDividing the groups%n");
        map.dividing().forEach(one -> divided(out, map.statements().get(one.statement())));
        out.println();
        return verdict(out);
    }

    private boolean verdict(PrintWriter out) {
        if (!said) {
            out.println("The files say no groups to compare with (participants-votes.csv).");
        } else if (otherwise == 0) {
            out.println("The groups are those that the files say.");
        } else {
            out.printf("%,d people are in another group than the files say.%n", otherwise);
        }
        out.flush();
        return otherwise == 0;
    }

    private void line(PrintWriter out, int statement, Opinion side, int successes, int trials) {
        String words = side == Opinion.AGREE ? "agree" : "disagree";
        out.printf("  %,d of %,d %s: %s%n", successes, trials, words, text(statement));
    }

    private void divided(PrintWriter out, StatementFigures figures) {
        StringBuilder shares = new StringBuilder();
        for (int group = 0; group < figures.byGroup().size(); group++) {
            Tally tally = figures.byGroup().get(group);
            shares.append(group == 0 ? "" : ", ").append(letter(group)).append(' ');
            shares.append(tally.agrees()).append(" of ").append(tally.votes()).append(" agree");
        }
        out.printf("  %s: %s%n", shares, text(figures.statement()));
    }

    private String text(int statement) {
        int id = conversation.comments().get(statement);
        return id + " “"
                + texts.getOrDefault(id, "").replaceAll("\\p{Cntrl}+", " ").strip() + "”";
    }

    private static char letter(int group) {
        return (char) ('A' + group);
    }
}
