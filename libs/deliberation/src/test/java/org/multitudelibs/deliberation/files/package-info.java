@NullMarked
package org.multitudelibs.deliberation.files;

import org.jspecify.annotations.NullMarked;
