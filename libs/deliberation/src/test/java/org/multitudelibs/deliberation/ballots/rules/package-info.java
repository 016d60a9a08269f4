@NullMarked
package org.multitudelibs.deliberation.ballots.rules;

import org.jspecify.annotations.NullMarked;
