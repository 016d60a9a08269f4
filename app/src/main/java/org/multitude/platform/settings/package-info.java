/** What an operator chooses by environment variables. */
@NamedInterface("settings")
@NullMarked
package org.multitude.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
