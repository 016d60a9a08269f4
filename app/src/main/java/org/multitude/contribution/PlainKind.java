package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;

/**
 * A kind that needs nothing but its words. Every opening has three: a question is answered; a problem or a request is
 * accepted, accepted in part or declined. Others say what was made of it, an idea, what should be decided, or how a passage should read.
 *
 * @param code what it is called
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

    /** Something was made with it: the body answers, nothing is to be decided. */
    public static PlainKind reuse(CommonsKind commons) {
        return new PlainKind("reuse", commons, List.of(Decision.ANSWERED), PlaceForm.ADDRESS, 40);
    }

    /** Something could be otherwise. */
    public static PlainKind idea(CommonsKind commons) {
        return new PlainKind("idea", commons, VERDICTS, PlaceForm.NONE, 4);
    }

    /** Something should be decided, said so that it can be. */
    public static PlainKind proposal(CommonsKind commons, PlaceForm place) {
        return new PlainKind("proposal", commons, VERDICTS, place, 6);
    }

    /** A passage should read otherwise. */
    public static PlainKind amendment(CommonsKind commons) {
        return new PlainKind("amendment", commons, VERDICTS, PlaceForm.PASSAGE, 8);
    }

    /** Where an address was asked for, it is where the link leads. */
    @Override
    public Optional<String> placeAddress(CommonsEntry entry, Place where) {
        return place == PlaceForm.ADDRESS && where instanceof Place.InWords said
                ? Optional.of(said.words()).filter(address -> address.matches("(?i)https?://.+"))
                : Optional.empty();
    }

    /** The law gives a month to whoever is asked for data or code. */
    @Override
    public int mostPromisedDays() {
        return code.equals("request") ? ONE_MONTH : DeclarePromises.MOST;
    }
}
