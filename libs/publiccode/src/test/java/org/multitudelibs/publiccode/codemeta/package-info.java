@NullMarked
package org.multitudelibs.publiccode.codemeta;

import org.jspecify.annotations.NullMarked;
