/** Words in two languages, dates and numbers, and what people write, made safe once. */
@NamedInterface("text")
@NullMarked
package org.multitude.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
