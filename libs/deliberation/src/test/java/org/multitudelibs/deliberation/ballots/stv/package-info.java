@NullMarked
package org.multitudelibs.deliberation.ballots.stv;

import org.jspecify.annotations.NullMarked;
