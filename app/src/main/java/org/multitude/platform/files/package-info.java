/** Files kept by the hash of their content. */
@NamedInterface("files")
@NullMarked
package org.multitude.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
