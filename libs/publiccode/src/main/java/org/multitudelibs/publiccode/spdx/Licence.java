package org.multitudelibs.publiccode.spdx;

import java.util.Optional;

/**
 * A licence of the SPDX list.
 *
 * @param id as the list writes it, such as {@code EUPL-1.2}
 * @param deprecated kept in the list for old files only
 * @param replacement what a deprecated id is written as today, an expression such as {@code GPL-2.0-only}; empty when
 *     nothing replaces it as such
 * @param approvedByOsi the Open Source Initiative approved it
 * @param freeForFsf the Free Software Foundation counts it among free licences
 */
public record Licence(
        String id,
        String name,
        boolean deprecated,
        Optional<String> replacement,
        boolean approvedByOsi,
        boolean freeForFsf) {}
