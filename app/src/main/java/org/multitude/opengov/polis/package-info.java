/** Conversations that were held on Polis, brought in from its export. */
@NamedInterface("polis")
@NullMarked
package org.multitude.opengov.polis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
