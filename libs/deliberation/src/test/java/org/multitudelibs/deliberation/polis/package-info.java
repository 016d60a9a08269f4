@NullMarked
package org.multitudelibs.deliberation.polis;

import org.jspecify.annotations.NullMarked;
