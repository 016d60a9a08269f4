package org.multitudelibs.publiccode.spdx;

import java.util.Set;

/**
 * An exception to a licence found in a file, such as the Classpath exception behind the text of the GPL.
 *
 * @param how {@link Found.How#TEXT} or {@link Found.How#IDENTIFIER}
 * @param additions the exceptions that it may be, for some have one text
 * @param licences the ids that the licence it is added to may be: the one named by the identifier, otherwise the last one
 *     found before it in the file, otherwise the first one after it; empty when the file has none
 * @param line where it begins, from 1
 */
public record FoundAddition(String file, Found.How how, Set<String> additions, Set<String> licences, int line) {
    public FoundAddition {
        additions = Sorted.ids(additions);
        licences = Sorted.ids(licences);
    }
}
