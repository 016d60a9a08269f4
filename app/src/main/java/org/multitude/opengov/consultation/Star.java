package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.opinion.Axes;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Point;
import org.multitudelibs.deliberation.opinion.StatementFigures;

/** Where somebody stands on a map that was computed before her last votes. */
final class Star {
    private Star() {}

    /** Her place, as the library would have given it, if she voted on enough of what the map was made from. */
    static Optional<Point> place(OpinionMap map, List<CastVote> votes) {
        Axes axes = map.axes();
        List<StatementFigures> figures = map.statements();
        long votedOn = figures.stream().filter(one -> one.all().votes() > 0).count();
        long unseen = figures.stream()
                .filter(one -> one.all().votes() > 0 && !one.facts().onTheMap())
                .count();
        int given = 0;
        double x = 0;
        double y = 0;
        for (CastVote vote : votes) {
            int at = vote.statement() - 1;
            if (vote.standing() && at < figures.size() && figures.get(at).all().votes() > 0) {
                given++;
                if (figures.get(at).facts().onTheMap()) {
                    double away = vote.choice().sign() - axes.centre().get(at);
                    x += away * axes.first().get(at);
                    y += away * axes.second().get(at);
                } else {
                    unseen--;
                }
            }
        }
        if (given < Math.min(FEWEST, votedOn)) {
            return Optional.empty();
        }
        // Who voted on few statements is moved outwards as far as the missing votes would have moved her.
        double outwards = Math.sqrt((double) votedOn / Math.max(given + unseen, 1));
        return Optional.of(new Point(outwards * x, outwards * y));
    }

    /** Votes that somebody must have given to have a place on the map. */
    static final int FEWEST = 7;
}
