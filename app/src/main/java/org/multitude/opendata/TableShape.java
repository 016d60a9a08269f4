package org.multitude.opendata;

import java.nio.charset.Charset;
import org.multitude.platform.tables.Separator;

/**
 * How a table is written, and how large it is.
 *
 * @param charset how its characters are written
 * @param separator what stands between its cells
 * @param rows number of rows after the heading
 * @param columns number of columns of the heading
 */
public record TableShape(Charset charset, Separator separator, long rows, int columns) {}
