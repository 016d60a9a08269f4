package org.multitude.platform.jobs;

import java.time.Duration;

/**
 * Work done again and again in the background: a module gives one as a component. Of all processes on a database one at
 * a time runs it; a run that fails is tried again at the next turn.
 */
public interface Job {
    /** Name under which its next turn is kept; never changed once used. */
    String name();

    /** Time from the end of a run to the next one. */
    Duration every();

    /** One run; it takes what is there and returns. */
    void run();
}
