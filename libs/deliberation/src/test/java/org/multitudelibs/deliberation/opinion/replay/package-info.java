@NullMarked
package org.multitudelibs.deliberation.opinion.replay;

import org.jspecify.annotations.NullMarked;
