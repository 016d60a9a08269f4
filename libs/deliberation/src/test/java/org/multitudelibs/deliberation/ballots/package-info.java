@NullMarked
package org.multitudelibs.deliberation.ballots;

import org.jspecify.annotations.NullMarked;
