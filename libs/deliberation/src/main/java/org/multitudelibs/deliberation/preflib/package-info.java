/**
 * Rankings as <a href="https://preflib.github.io/PrefLib-Jekyll/format">PrefLib</a> publishes them, in files whose names end in
 * {@code .soc}, {@code .soi}, {@code .toc} or {@code .toi}.
 */
@NullMarked
package org.multitudelibs.deliberation.preflib;

import org.jspecify.annotations.NullMarked;
