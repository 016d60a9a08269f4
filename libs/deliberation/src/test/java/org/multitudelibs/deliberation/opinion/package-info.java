@NullMarked
package org.multitudelibs.deliberation.opinion;

import org.jspecify.annotations.NullMarked;
