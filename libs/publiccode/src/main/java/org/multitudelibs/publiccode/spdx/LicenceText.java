package org.multitudelibs.publiccode.spdx;

import java.util.List;

/**
 * One text of the list.
 *
 * @param ids the licences, or the exceptions, that have it
 * @param required how many different pairs of words stand in every copy of it
 */
record LicenceText(List<String> ids, Kind kind, Template template, int required) {

    /** What a text of the list is. */
    enum Kind {
        LICENCE,
        /** The notice that files under a licence carry. */
        NOTICE,
        /** What is added to a licence by WITH. */
        EXCEPTION
    }
}
