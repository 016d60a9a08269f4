/**
 * Bringing in what a file or another platform holds, whatever it is: each item in a transaction of its own, a report that
 * says what became of each, and a rehearsal that changes nothing.
 */
@NamedInterface("imports")
@NullMarked
package org.multitude.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
