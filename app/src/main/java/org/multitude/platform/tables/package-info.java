/**
 * Tables: a file of rows is opened once, and then answers questions: a page of its rows, how many there are, how they
 * divide. DuckDB reads it in a process of its own that may be killed.
 *
 * <p>Words: a table is <em>opened</em> when it is read for the first time and written to the cache, where it is kept by
 * the hash of its file; a <em>question</em> is asked of an opened table; a <em>child</em> is the process that answers.
 */
@NamedInterface("tables")
@NullMarked
package org.multitude.platform.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
