package org.multitude.trust;

/** What is counted, each by the day from which it is counted and the day until which it waited. */
enum Measure {
    /** Until an office took it in charge or answered, whichever came first. */
    FIRST(Window.PERIOD),
    /** Until it was answered; the code is the number of days promised. */
    ANSWER(Window.PERIOD),
    /** Until its answer was final: the answer, or, where the author contested it, the second one. */
    FINAL(Window.PERIOD),
    /** Until it was answered; the code is what was decided, by the second answer where there is one. */
    DECISION(Window.PERIOD),
    /** Until an answer that gives reasons. */
    REASONED(Window.PERIOD),
    /** Until what the answer announced was done; the code is what was decided. */
    DONE(Window.PERIOD),
    /** Until its author contested the answer. */
    CONTESTED(Window.PERIOD),
    /** Until the second answer; the code says whether the first was upheld or changed. */
    REVIEWED(Window.PERIOD),
    /** Until it was found to be the same as another, which is counted in its place. */
    MERGED(Window.PERIOD),
    /** Until the people of a body that was not here came; the code says whether it was relayed. */
    ABSENT(Window.EVER),

    /** A decision to hide something; the kind is its category, the code the ground. */
    HIDDEN(Window.PERIOD),
    /** One that commits to the facts it rests on. */
    HIDDEN_WITH_FACTS(Window.PERIOD),
    /** One taken because somebody reported it, rather than of the moderators' own. */
    HIDDEN_ON_REPORT(Window.PERIOD),
    /** Until whoever wrote it appealed. */
    HIDDEN_APPEALED(Window.PERIOD),
    /** Until the decision was reversed. */
    HIDDEN_REVERSED(Window.PERIOD),
    /** A statement of a consultation that was set aside; the code says whether the act commits to reasons. */
    SET_ASIDE(Window.PERIOD),

    /**
     * From one renewal of a dataset to the next; the code is the longest time between two that was declared, in days, the kind
     * {@code elsewhere} where the record does not know of renewals.
     */
    RENEWAL(Window.NOW),
    /** From the day a dataset has a file until it has none. */
    FILES(Window.NOW),

    /** Until an act published how many found answers useful; from the month of which it speaks. The code is what they said. */
    USEFUL(Window.PERIOD),
    /** Until an act published how many say that a body listens; from the quarter of which it speaks. The code is what they said. */
    LISTENS(Window.PERIOD),
    /** Until an act published who contributed in a month; the kind is that of the actors, the code whether it was attested. */
    CONTRIBUTORS(Window.PERIOD),

    /** Since an act was recorded; the kind is its nature. Of all bodies together only. */
    RECORDED(Window.EVER),
    /** An act that says that something was erased; the kind is that of the thing, the code the ground. */
    ERASED(Window.EVER),
    /** Acts whose content was lost with a backup, by the day of the restore. */
    LOST(Window.EVER),
    /** A restore from a backup. */
    RESTORED(Window.EVER),
    /** A change of the key that signs the log. */
    KEY_CHANGED(Window.EVER);

    /** When what is counted has to have begun. */
    enum Window {
        /** In the days of the period. */
        PERIOD,
        /** However long ago. */
        EVER,
        /** However long ago, as long as it lasts. */
        NOW
    }

    private final Window window;

    Measure(Window window) {
        this.window = window;
    }

    Window window() {
        return window;
    }
}
