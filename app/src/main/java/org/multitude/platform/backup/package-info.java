/** The archive of a whole installation: its rows of one moment, its files and the key of its record. */
@NamedInterface("backup")
@NullMarked
package org.multitude.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
