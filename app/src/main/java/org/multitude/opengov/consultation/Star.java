package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.Axes;
import org.multitudelibs.deliberation.OpinionMap;
import org.multitudelibs.deliberation.Point;
import org.multitudelibs.deliberation.StatementFigures;

/** Where somebody stands on a map that was computed before her last votes. */
final class Star {
    private Star() {}

    /** Her place, if she voted on enough of what the map was made from. */
    static Optional<Point> place(OpinionMap map, List<CastVote> votes) {
        Axes axes = map.axes();
        List<StatementFigures> figures = map.statements();
        int counted = 0;
        double x = 0;
        double y = 0;
        for (CastVote vote : votes) {
            int at = vote.statement() - 1;
            if (vote.standing() && at < figures.size() && figures.get(at).facts().onTheMap()) {
                counted++;
                double away = vote.choice().sign() - axes.centre().get(at);
                x += away * axes.first().get(at);
                y += away * axes.second().get(at);
            }
        }
        long all = figures.stream().filter(one -> one.facts().onTheMap()).count();
        if (counted < Math.min(FEWEST, all)) {
            return Optional.empty();
        }
        double scale = Math.sqrt((double) figures.size() / counted);
        return Optional.of(new Point(x * scale, y * scale));
    }

    /** Votes that somebody must have given to have a place on the map. */
    static final int FEWEST = 7;
}
