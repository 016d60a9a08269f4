@NullMarked
package org.multitudelibs.deliberation;

import org.jspecify.annotations.NullMarked;
