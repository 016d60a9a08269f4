package org.multitude.contribution;

/** How the form asks what part of the commons a contribution is about. */
public enum PlaceForm {
    /** It does not ask. */
    NONE,
    /** By the number of a row and the name of a column. */
    ROW,
    /** In words. */
    WORDS,
    /** By the words of a passage, which have to be given. */
    PASSAGE,
    /** By a web address, which has to be given. */
    ADDRESS
}
