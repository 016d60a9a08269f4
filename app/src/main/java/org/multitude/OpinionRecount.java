package org.multitude;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.multitude.opengov.consultation.MapView.GroupLine;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Tally;
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

    /** Says what was found, in the words of the site and with its numbers; whether the groups are those of the files. */
    boolean print(PrintWriter out) {
        Words words = new Words(new Texts(), Lang.EN);
        out.println(words.t(
                "consultation.map.of",
                conversation.voters().size(),
                conversation.facts().stream().filter(facts -> !facts.removed()).count(),
                conversation.votes().count()));
        out.printf("%,d people are on the map.%n", map.placed().size());
        out.println("Statements have the numbers they have on the site, where the first is 1; the files count from 0.");
        for (Group group : map.groups()) {
            out.printf(
                    "%n%s: %,d people%n",
                    words.t("consultation.group", letter(group.number())),
                    group.members().size());
            group.representative().stream()
                    .limit(GroupLine.SAYS)
                    .forEach(one -> line(
                            out, one.statement(), List.of(share(words, one.side(), one.successes(), one.trials()))));
        }
        list(
                out,
                words,
                "consultation.gathers",
                map.gathering().stream()
                        .map(one -> new Shown(one.statement(), one.side()))
                        .toList());
        list(
                out,
                words,
                "consultation.divides",
                map.dividing().stream()
                        .map(one -> new Shown(one.statement(), Opinion.AGREE))
                        .toList());
        out.println();
        return verdict(out);
    }

    /** A statement of a list, and whose share is said. */
    private record Shown(int statement, Opinion side) {}

    private void list(PrintWriter out, Words words, String heading, List<Shown> shown) {
        out.printf("%n%s%n", words.t(heading));
        if (shown.isEmpty()) {
            out.println("  " + words.t(heading + ".none"));
        }
        for (Shown one : shown) {
            List<Tally> groups = map.statements().get(one.statement()).byGroup();
            List<String> shares = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                Tally tally = groups.get(group);
                shares.add(letter(group) + " " + share(words, one.side(), tally.of(one.side()), tally.votes()));
            }
            line(out, one.statement(), shares);
        }
    }

    private static String share(Words words, Opinion side, int on, int votes) {
        String share = words.t("consultation.percent", votes == 0 ? 0 : Math.round(100f * on / votes));
        String says = words.t(side == Opinion.AGREE ? "consultation.share.agree" : "consultation.share.disagree");
        return share + " " + says + " (" + on + " of " + votes + ")";
    }

    private void line(PrintWriter out, int statement, List<String> shares) {
        int id = conversation.comments().get(statement);
        String text = texts.getOrDefault(id, "").replaceAll("\\p{Cntrl}+", " ").strip();
        out.printf("  %d. “%s”: %s%n", id + 1, text, String.join(", ", shares));
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

    private static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }
}
