@NullMarked
package org.multitudelibs.deliberation.blt;

import org.jspecify.annotations.NullMarked;
