package org.multitudelibs.publiccode;

/**
 * Points on which the text of the standard 0.7.0 and its reference parser 5.4.3 differ. By default the parser is
 * followed; {@link Surroundings#asStandard} follows the text on the points it names. That a contact is a person, as the
 * standard wants, nobody can tell from a file.
 */
public enum StandardRule {
    /** {@code longDescription} and {@code features} in at least one language; the parser wants them in each. */
    LONG_TEXTS_IN_ONE_LANGUAGE,
    /**
     * An organisation has a name and may have a URI; the parser wants a URI. One without URI is accepted, and left out
     * of {@link Software}, where organisations are known by theirs.
     */
    ORGANISATION_BY_NAME,
    /** A logo told by its address is in the repository of {@code url}; the parser does not look. */
    LOGO_IN_REPOSITORY,
    /** A contract of maintenance has not ended, on the day given; the parser does not look. */
    CONTRACT_NOT_ENDED,
    /**
     * The licence is free: approved by the OSI or free for the FSF, all of those joined by {@code AND}, one of those joined by
     * {@code OR}; the parser takes any of SPDX.
     */
    FREE_LICENCE,
    /** Maintenance by the staff or a community names at least one contact; for the parser the empty list will do. */
    NAMED_CONTACT
}
