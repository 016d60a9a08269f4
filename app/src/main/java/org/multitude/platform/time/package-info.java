/** What time it is, and for a demonstration what time it is said to be. */
@NamedInterface("time")
@NullMarked
package org.multitude.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
