package org.multitude.platform.kept;

import java.util.List;

/**
 * What a module keeps of an account; each module gives one and knows nothing of the others. Every column of the database that
 * holds an account's id is named by one of them, or in the short list of {@code KeptOfPeopleTest}, with the reason.
 */
public interface AboutAccount {
    /** The kinds of things it keeps, in the order in which they are told. */
    List<Kept> kept();
}
