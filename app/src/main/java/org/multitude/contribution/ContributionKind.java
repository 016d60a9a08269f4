package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;

/**
 * A kind of contribution to one kind of commons. The opening that owns the commons hands in one bean for each; this
 * module knows nothing else of it.
 */
public interface ContributionKind {
    /** Code in the database, in acts, in addresses and in the API. */
    String code();

    /** What it can be brought to. */
    CommonsKind commons();

    /** What a body may decide, in the order the form offers it. */
    List<Decision> decisions();

    /** How it says what part of the commons it is about. */
    default PlaceForm place() {
        return PlaceForm.NONE;
    }

    /** Address of the page that shows that part, if there is one. */
    default Optional<String> placeAddress(CommonsEntry commons, Place place) {
        return Optional.empty();
    }

    /** In how many days a body promises to answer that declared nothing else. */
    default int promisedDays() {
        return 30;
    }

    /** The most days that a body may promise: the law may allow no more. */
    default int mostPromisedDays() {
        return DeclarePromises.MOST;
    }

    /** Place of this kind among those offered, small first. */
    default int rank() {
        return 100;
    }

    /**
     * Start of the keys of its words: {@code .name} is what it is called, {@code .make} what the button says, {@code
     * .hint} one sentence on when to choose it.
     */
    default String words() {
        return "contribution.kind." + code();
    }
}
