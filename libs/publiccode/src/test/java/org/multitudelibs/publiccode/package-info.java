@NullMarked
package org.multitudelibs.publiccode;

import org.jspecify.annotations.NullMarked;
