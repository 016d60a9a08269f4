package org.multitude.contribution;

import java.util.List;
import org.multitude.commons.CommonsKind;

/**
 * The three kinds that every opening has: a question is answered; a problem or a request is accepted, accepted in part
 * or declined.
 *
 * @param code question, problem or request
 * @param commons what it can be brought to
 * @param decisions what a body may decide
 * @param place how it says what part of the commons it is about
 * @param rank its place among the kinds offered
 */
public record PlainKind(String code, CommonsKind commons, List<Decision> decisions, PlaceForm place, int rank)
        implements ContributionKind {
    private static final int ONE_MONTH = 30;

    private static final List<Decision> VERDICTS =
            List.of(Decision.ACCEPTED, Decision.PARTLY_ACCEPTED, Decision.DECLINED);

    /** Something is wrong. */
    public static PlainKind problem(CommonsKind commons, PlaceForm place) {
        return new PlainKind("problem", commons, VERDICTS, place, 10);
    }

    /** Somebody wants to know. */
    public static PlainKind question(CommonsKind commons, PlaceForm place) {
        return new PlainKind("question", commons, List.of(Decision.ANSWERED), place, 20);
    }

    /** Somebody wants something that is not there. */
    public static PlainKind request(CommonsKind commons) {
        return new PlainKind("request", commons, VERDICTS, PlaceForm.NONE, 30);
    }

    /** The law gives a month to whoever is asked for data or code. */
    @Override
    public int mostPromisedDays() {
        return code.equals("request") ? ONE_MONTH : DeclarePromises.MOST;
    }
}
