/** Reads and diagnoses publiccode.yml, the description that public bodies give of their software. */
@NullMarked
package org.multitudelibs.publiccode;

import org.jspecify.annotations.NullMarked;
