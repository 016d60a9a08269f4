@NullMarked
package org.multitudelibs.publiccode.spdx;

import org.jspecify.annotations.NullMarked;
