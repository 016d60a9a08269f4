package org.multitude;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.multitude.opengov.consultation.MapView.GroupLine;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Coordination;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.Stability;
import org.multitudelibs.deliberation.opinion.Stability.OfGroup;
import org.multitudelibs.deliberation.opinion.StatementFigures;
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
 * @param alike accounts that voted alike
 * @param stability how well the groups hold when some people are left out
 * @param said whether the files say groups at all
 * @param otherwise voters who are in another group than the files say
 */
record OpinionRecount(
        PolisConversation conversation,
        Map<Integer, String> texts,
        OpinionMap map,
        Coordination alike,
        Stability stability,
        boolean said,
        int otherwise)
        implements Recounted {

    static OpinionRecount of(PolisFolder files) {
        PolisConversation conversation = PolisConversation.read(files);
        Map<Integer, String> texts = new HashMap<>();
        files.comments(comment -> texts.put(comment.id(), comment.body()));
        OpinionMap map = conversation.map();
        boolean said = files.has(PolisFile.PARTICIPANTS);
        return new OpinionRecount(
                conversation,
                texts,
                map,
                Coordination.of(conversation.votes(), map),
                Stability.of(conversation.votes(), conversation.facts(), map),
                said,
                said ? otherwise(files, conversation, map) : 0);
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

    @Override
    public boolean asPublished() {
        return otherwise == 0;
    }

    @Override
    public String verdict() {
        return map.groups().size() + " groups"
                + (!said
                        ? ", nothing published to compare with"
                        : asPublished() ? ", as published" : ", not as published");
    }

    /** In the words of the site and with its numbers. */
    @Override
    public void print(PrintWriter out) {
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
        list(
                out,
                words,
                "consultation.uncertain",
                map.uncertain().stream()
                        .map(one -> new Shown(one.statement(), Opinion.PASS))
                        .toList());
        out.printf("%n%s%n", words.t("consultation.holds"));
        stability.groups().stream()
                .map(group ->
                        words.t("consultation.holds.group", letter(group.group()), Math.round(100 * group.found())))
                .forEach(held -> out.println("  " + held));
        out.printf(
                "%n%s%n  %s%n",
                words.t("consultation.alike"),
                words.t(
                        "consultation.alike.found",
                        alike.accounts(),
                        alike.sets().size()));
        out.println();
        verdict(out);
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
        String says = words.t("consultation.share." + code(side));
        return share + " " + says + " (" + on + " of " + votes + ")";
    }

    private void line(PrintWriter out, int statement, List<String> shares) {
        int id = conversation.comments().get(statement);
        String text = texts.getOrDefault(id, "").replaceAll("\\s+", " ").strip();
        out.printf("  %d. “%s”: %s%n", id + 1, text, String.join(", ", shares));
    }

    private void verdict(PrintWriter out) {
        if (!said) {
            out.println("The files say no groups to compare with (participants-votes.csv).");
        } else if (otherwise == 0) {
            out.println("The groups are those that the files say.");
        } else {
            out.printf("%,d people are in another group than the files say.%n", otherwise);
        }
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "opinion-map");
        json.put("voters", conversation.voters().size());
        json.put("votes", conversation.votes().count());
        json.put("groups", map.groups().stream().map(this::group).toList());
        json.put("participants", map.placed().stream().map(this::participant).toList());
        json.put("statements", map.statements().stream().map(this::statement).toList());
        json.put(
                "gathers",
                map.gathering().stream()
                        .map(one -> Map.of("id", id(one.statement()), "side", code(one.side())))
                        .toList());
        json.put(
                "divides",
                map.dividing().stream().map(one -> id(one.statement())).toList());
        json.put(
                "uncertain",
                map.uncertain().stream().map(one -> id(one.statement())).toList());
        json.put(
                "alike",
                alike.sets().stream()
                        .map(set -> set.participants().stream()
                                .map(conversation.voters()::get)
                                .toList())
                        .toList());
        json.put(
                "stability",
                Map.of(
                        "rounds",
                        stability.rounds(),
                        "randIndex",
                        stability.randIndex(),
                        "found",
                        stability.groups().stream().map(OfGroup::found).toList()));
        if (said) {
            json.put("otherwise", otherwise);
        }
        return json;
    }

    private Map<String, Object> group(Group group) {
        return Map.of(
                "letter",
                letter(group.number()),
                "people",
                group.members().size(),
                "representative",
                group.representative().stream()
                        .map(one -> Map.of(
                                "id",
                                id(one.statement()),
                                "side",
                                code(one.side()),
                                "successes",
                                one.successes(),
                                "trials",
                                one.trials()))
                        .toList());
    }

    private Map<String, Object> participant(Placed placed) {
        return Map.of(
                "id",
                conversation.voters().get(placed.participant()),
                "x",
                placed.position().x(),
                "y",
                placed.position().y(),
                "group",
                letter(placed.group()));
    }

    private Map<String, Object> statement(StatementFigures figures) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id(figures.statement()));
        said.put("text", texts.getOrDefault(id(figures.statement()), ""));
        said.put("removed", figures.facts().removed());
        said.put("votes", figures.all());
        said.put("byGroup", figures.byGroup());
        said.put("extremity", figures.extremity());
        said.put("groupAwareConsensus", figures.agreedByAll());
        said.put("priority", figures.priority());
        return said;
    }

    private int id(int statement) {
        return conversation.comments().get(statement);
    }

    private static String code(Opinion opinion) {
        return opinion.name().toLowerCase(Locale.ROOT);
    }

    private static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }
}
