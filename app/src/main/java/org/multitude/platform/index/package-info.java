/**
 * Full-text search behind a door; the index can always be rebuilt.
 *
 * <p>Words: a <em>group</em> is what one module keeps in the index; a <em>copy</em> is one index made from nothing, named
 * by a random id, so that whoever fills it notices when it was lost.
 */
@NamedInterface("index")
@NullMarked
package org.multitude.platform.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
