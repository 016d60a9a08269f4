/** Full-text search behind a door; the index can always be rebuilt. */
@NamedInterface("index")
@NullMarked
package org.multitude.platform.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
