@NullMarked
package org.multitudelibs.deliberation.pabulib;

import org.jspecify.annotations.NullMarked;
