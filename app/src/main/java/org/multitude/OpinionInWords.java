package org.multitude;

import java.util.ArrayList;
import java.util.List;
import org.multitude.opengov.consultation.MapView.GroupLine;
import org.multitude.opengov.consultation.PublishedMap;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Representative;
import org.multitudelibs.deliberation.opinion.Tally;

/** An opinion map that was computed again, in the words of the site and with its numbers. */
final class OpinionInWords {
    private final OpinionRecount recount;
    private final OpinionMap map;
    private final Lines out;
    private final Words words = new Words(new Texts(), Lang.EN);

    OpinionInWords(OpinionRecount recount, Lines out) {
        this.recount = recount;
        this.map = recount.map();
        this.out = out;
    }

    void print() {
        out.say(words.t(
                "consultation.map.of",
                recount.conversation().voters().size(),
                recount.conversation().facts().stream()
                        .filter(facts -> !facts.removed())
                        .count(),
                recount.conversation().votes().count()));
        out.say("%,d people are on the map.".formatted(map.placed().size()));
        out.say("Statements have the numbers they have on the site, where the first is 1; the files count from 0.");
        map.groups().forEach(this::group);
        list(
                "consultation.gathers",
                map.gathering().stream()
                        .map(one -> new Shown(one.statement(), one.side()))
                        .toList());
        list(
                "consultation.divides",
                map.dividing().stream()
                        .map(one -> new Shown(one.statement(), Opinion.AGREE))
                        .toList());
        list(
                "consultation.uncertain",
                map.uncertain().stream()
                        .map(one -> new Shown(one.statement(), Opinion.PASS))
                        .toList());
        doubts();
        verdict();
    }

    private void group(Group group) {
        out.blank();
        out.say("%s: %,d people"
                .formatted(
                        words.t("consultation.group", letter(group.number())),
                        group.members().size()));
        List<Representative> told = GroupLine.told(group).toList();
        if (told.isEmpty()) {
            out.say("  " + words.t("consultation.group.nothing"));
        }
        told.forEach(one -> line(one.statement(), List.of(told(one))));
    }

    private String told(Representative one) {
        return one.successes() > 0
                ? share(one.side(), one.successes(), one.trials())
                : "nobody %ss (0 of %d)".formatted(PublishedMap.code(one.side()), one.trials());
    }

    /** A statement of a list, and whose share is said. */
    private record Shown(int statement, Opinion side) {}

    private void list(String heading, List<Shown> shown) {
        out.blank();
        out.say(words.t(heading));
        if (shown.isEmpty()) {
            out.say("  " + words.t(heading + ".none"));
        }
        for (Shown one : shown) {
            List<Tally> groups = map.statements().get(one.statement()).byGroup();
            List<String> shares = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                Tally tally = groups.get(group);
                shares.add(letter(group) + " " + share(one.side(), tally.of(one.side()), tally.votes()));
            }
            line(one.statement(), shares);
        }
    }

    private String share(Opinion side, int on, int votes) {
        String share = words.t("consultation.percent", votes == 0 ? 0 : Math.round(100f * on / votes));
        String says = words.t("consultation.share." + PublishedMap.code(side));
        return share + " " + says + " (" + on + " of " + votes + ")";
    }

    private void line(int statement, List<String> shares) {
        int id = recount.conversation().comments().get(statement);
        String text =
                recount.texts().getOrDefault(id, "").replaceAll("\\s+", " ").strip();
        out.say("  %d. “%s”: %s".formatted(id + 1, text, String.join(", ", shares)));
    }

    private void doubts() {
        out.blank();
        out.say(words.t("consultation.holds"));
        recount.stability().groups().stream()
                .map(group ->
                        words.t("consultation.holds.group", letter(group.group()), Math.round(100 * group.found())))
                .forEach(held -> out.say("  " + held));
        out.blank();
        out.say(words.t("consultation.alike"));
        out.say("  "
                + words.t(
                        "consultation.alike.found",
                        recount.alike().accounts(),
                        recount.alike().sets().size()));
    }

    private void verdict() {
        ComparedFigures figures = recount.figures();
        out.blank();
        out.say("What the files say, compared with what was found");
        figures.print(out);
        if (!figures.has(FigureKind.MEMBERS)) {
            out.say("  They say no groups to compare with (participants-votes.csv).");
        }
        out.blank();
        if (figures.same()) {
            out.say("All %,d figures that the files say are those that were found.".formatted(figures.compared()));
        } else {
            out.say("%,d of the %,d figures that the files say are not those that were found."
                    .formatted(figures.different(), figures.compared()));
            if (figures.isPolisMap()) {
                out.say(
                        "Polis computes each map from the one before and has put other people on the map over time, so that"
                                + " the figures of the map in its exports need not be found again from the votes:"
                                + " “Where we differ from Polis” in libs/deliberation/README.md explains it.");
            }
        }
    }

    private static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }
}
