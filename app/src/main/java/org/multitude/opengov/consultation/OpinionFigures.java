package org.multitude.opengov.consultation;

import java.time.Instant;
import java.util.List;
import org.multitude.opengov.consultation.OpinionStore.Kept;
import org.multitude.platform.web.NotFound;
import org.multitudelibs.deliberation.opinion.Group;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.Point;
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
            List<Integer> divides) {}

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
                numbers(views.gathers(id, found)),
                numbers(views.divides(id, found)));
    }

    private static Circle circle(Group group, int people) {
        return new Circle(
                OpinionViews.letter(group.number()),
                people,
                group.hull().stream().map(Place::of).toList(),
                group.representative().stream()
                        .map(one -> new Tells(
                                one.statement() + 1,
                                one.side() == Opinion.AGREE ? "agree" : "disagree",
                                one.successes(),
                                one.trials()))
                        .toList());
    }

    private static List<Integer> numbers(List<StatementLine> lines) {
        return lines.stream().map(line -> line.statement().number()).toList();
    }
}
