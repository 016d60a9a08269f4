@NullMarked
package org.multitudelibs.deliberation.preflib;

import org.jspecify.annotations.NullMarked;
