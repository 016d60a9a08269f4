package org.multitudelibs.publiccode.spdx;

import java.util.List;
import java.util.Set;

/**
 * A licence found in a file.
 *
 * @param licences one or more licences, each as the ids that it may be: the text of the GPL does not say whether later
 *     versions are allowed, so it is {@code [GPL-3.0-only, GPL-3.0-or-later]}. More than one only where a file names an
 *     expression such as {@code MIT OR Apache-2.0}
 * @param how what it was found by
 * @param score from 0 to 1: 1 when the template of the list is followed or the id is written, otherwise how alike the
 *     texts are
 * @param line where it begins, from 1
 * @param share how much of the file's words it is, lines of copyright aside, from 0 to 1: less than 1 when the file says
 *     more, as a README does, or restricts the licence
 */
public record Found(String file, How how, List<Set<String>> licences, double score, int line, double share) {

    public Found {
        licences = licences.stream().map(Sorted::ids).toList();
    }

    /** What a licence was found by. */
    public enum How {
        /** The whole text of the licence. */
        TEXT,
        /** A text nearly that of the licence: what differs may change what it means. */
        LIKENESS,
        /** The notice that files under the licence carry. */
        NOTICE,
        /** {@code SPDX-License-Identifier:} with an expression. */
        IDENTIFIER
    }
}
