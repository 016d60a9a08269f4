package org.multitude.contribution;

import java.util.Map;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;

/** A step that a body takes with a contribution, through a form of its own. */
interface BodyStep {
    /** Longest name of an office. */
    int LONGEST_OFFICE = 200;

    /** Longest text of a body. */
    int LONGEST_TEXT = 10_000;

    /** End of its address; also the name of its page. */
    String code();

    /** Whether it can be taken now. */
    boolean possible(Life life);

    /** What its form is filled with at first. */
    default Map<String, String> known(ContributionRow row) {
        return Map.of();
    }

    /** What its page shows besides. */
    default Map<String, Object> shown(ContributionRow row, Words words) {
        return Map.of();
    }

    /** Reads the form and notes on it what is wrong; the step may be taken if nothing is. */
    Taking read(Form form, ContributionRow row);

    /** The step as somebody takes it who read the contribution at a version. */
    @FunctionalInterface
    interface Taking {
        void by(PersonId person, ContributionId id, int version);
    }
}
