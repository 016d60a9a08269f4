/**
 * Licences: expressions of SPDX, licences recognised from texts, and the two compared. The list and the texts are those
 * of java-spdx-library, read from its jar; nothing is fetched.
 */
@NullMarked
package org.multitudelibs.publiccode.spdx;

import org.jspecify.annotations.NullMarked;
