package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.List;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.platform.web.NotFound;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.Stability.OfGroup;
import org.springframework.stereotype.Component;

/** The opinion map of a consultation in figures, for programs. */
@Component
class OpinionFigures {
    private final OpinionStore opinions;
    private final OpinionViews views;

    OpinionFigures(OpinionStore opinions, OpinionViews views) {
        this.opinions = opinions;
        this.views = views;
    }

    /** The map in figures. */
    public record Figures(
            Instant computedAt,
            int voters,
            int placed,
            long votes,
            int peoplePerSign,
            List<Circle> groups,
            List<Sign> signs,
            List<Integer> gathers,
            List<Integer> divides,
            List<AcrossKinds> gathersKinds,
            List<Integer> uncertain,
            Alike alike,
            Stability stability) {}

    /**
     * How well the groups hold when about a fifth of the people are left out.
     *
     * @param rounds how many times that was tried
     * @param randIndex adjusted Rand index of the groups, mean over the rounds
     * @param found of each group in the order of the letters, how much of it is found again, from 0 to 1
     */
    public record Stability(int rounds, double randIndex, List<Double> found) {}

    /** A statement on which most of each of these kinds of actors are on one side. */
    public record AcrossKinds(int statement, String side, List<String> kinds) {}

    /**
     * Accounts that voted so alike that chance hardly explains it.
     *
     * @param sets how many accounts each set has
     * @param oneAnswerToAll people who gave one answer to everything
     */
    public record Alike(List<Integer> sets, int oneAnswerToAll) {}

    /** A group of people who think alike. */
    public record Circle(String letter, int people, List<Place> hull, List<Tells> tells) {}

    /** What a group says of a statement that sets it apart. */
    public record Tells(int statement, String side, int successes, int trials) {}

    /** Somebody on the map, or a sample of those who are. */
    public record Sign(double x, double y, String group) {}

    /** A place on the map. */
    public record Place(double x, double y) {
        static Place of(Point point) {
            return new Place(point.x(), point.y());
        }
    }

    /**
     * The last map.
     *
     * @throws NotFound while none was computed
     */
    Figures of(ConsultationId id) {
        Kept kept = opinions.find(id).orElseThrow(NotFound::new);
        Opinions found = kept.opinions();
        Findings findings = views.findings(id, found);
        return new Figures(
                kept.at(),
                found.voters(),
                found.placed(),
                found.votes(),
                found.each(),
                found.map().groups().stream()
                        .map(group -> circle(group, found.sizes().get(group.number())))
                        .toList(),
                found.signs().stream()
                        .map(sign -> new Sign(sign.at().x(), sign.at().y(), OpinionViews.letter(sign.group())))
                        .toList(),
                numbers(findings.gathers()),
                numbers(findings.divides()),
                findings.kinds().stream().map(OpinionFigures::acrossKinds).toList(),
                numbers(findings.uncertain()),
                new Alike(found.sureness().alike(), found.sureness().unvarying()),
                new Stability(
                        found.sureness().stability().rounds(),
                        found.sureness().stability().randIndex(),
                        found.sureness().stability().groups().stream()
                                .map(OfGroup::found)
                                .toList()));
    }

    private static AcrossKinds acrossKinds(StatementLine line) {
        return new AcrossKinds(
                line.statement().number(),
                side(line.shown()),
                line.kinds().stream().map(ActorKind::code).toList());
    }

    private static String side(Opinion opinion) {
        return opinion == Opinion.AGREE ? "agree" : "disagree";
    }

    private static Circle circle(Group group, int people) {
        return new Circle(
                OpinionViews.letter(group.number()),
                people,
                group.hull().stream().map(Place::of).toList(),
                group.representative().stream()
                        .map(one -> new Tells(one.statement() + 1, side(one.side()), one.successes(), one.trials()))
                        .toList());
    }

    private static List<Integer> numbers(List<StatementLine> lines) {
        return lines.stream().map(line -> line.statement().number()).toList();
    }
}
