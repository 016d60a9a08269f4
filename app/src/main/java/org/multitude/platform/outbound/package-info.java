/** The one client for every address that a person or a file can name. */
@NamedInterface("outbound")
@NullMarked
package org.multitude.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
