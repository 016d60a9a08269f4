package org.multitudelibs.publiccode.spdx;

/** Which of two readings of an expression is wanted. Ids are read in any case by both. */
public enum Dialect {
    /**
     * As github/go-spdx 2.8.0, which the reference parser of publiccode.yml calls: operators in capitals; WITH follows
     * a listed licence and an exception of the list that is not deprecated.
     */
    REFERENCE,
    /**
     * As SPDX 3.0.1: operators in capitals or in small letters ({@code and}, not {@code And}); WITH also follows a
     * {@code LicenseRef-} and also precedes {@code AdditionRef-}.
     */
    SPECIFICATION
}
