package org.multitude.contribution;

/** How the form asks what part of the commons a contribution is about. */
public enum PlaceForm {
    /** It does not ask. */
    NONE,
    /** By the number of a row and the name of a column. */
    ROW,
    /** In words. */
    WORDS,
    /** By a web address, which has to be given. */
    ADDRESS
}
