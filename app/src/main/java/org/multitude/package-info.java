/** Multitude: the program, its command line, and one package for each module of the house. */
@NullMarked
package org.multitude;

import org.jspecify.annotations.NullMarked;
