/**
 * The {@code .blt} format in which elections with ranked ballots are published: read, written, and read again the same.
 */
@NullMarked
package org.multitudelibs.deliberation.blt;

import org.jspecify.annotations.NullMarked;
