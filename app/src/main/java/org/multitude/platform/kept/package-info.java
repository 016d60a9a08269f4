/** What is kept of an account, so that its owner can take a copy of all of it; each module says what it keeps. */
@NamedInterface("kept")
@NullMarked
package org.multitude.platform.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
