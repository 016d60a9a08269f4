/**
 * The files in which participatory budgets are published: {@code .pb} of <a href="https://pabulib.org/format">pabulib.org</a>,
 * read and written.
 */
@NullMarked
package org.multitudelibs.deliberation.pabulib;

import org.jspecify.annotations.NullMarked;
