@NullMarked
package org.multitudelibs.publiccode.swhid;

import org.jspecify.annotations.NullMarked;
