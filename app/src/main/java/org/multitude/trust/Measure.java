package org.multitude.trust;

/** What is counted of contributions, each by the day it was received and the day until which it waited. */
enum Measure {
    /** Until an office took it in charge or answered, whichever came first. */
    FIRST,
    /** Until it was answered; the code is the number of days promised. */
    ANSWER,
    /** Until its answer was final: the answer, or, where the author contested it, the second one. */
    FINAL,
    /** Until it was answered; the code is what was decided, by the second answer where there is one. */
    DECISION,
    /** Until an answer that gives reasons. */
    REASONED,
    /** Until what the answer announced was done; the code is what was decided. */
    DONE,
    /** Until its author contested the answer. */
    CONTESTED,
    /** Until the second answer; the code says whether the first was upheld or changed. */
    REVIEWED,
    /** Until it was found to be the same as another, which is counted in its place. */
    MERGED,
    /** Until the people of a body that was not here came; the code says whether it was relayed. */
    ABSENT;

    /** Whether it is counted however long ago it was received. */
    boolean standing() {
        return this == ABSENT;
    }
}
