package org.multitude.platform.tables;

import java.nio.charset.Charset;

/**
 * A kept file that holds a table.
 *
 * @param sha256 its hash, by which it is kept
 * @param size its size in bytes
 * @param charset how its characters are written
 * @param separator what stands between its cells
 * @param columns number of columns of its heading
 */
public record TableFile(String sha256, long size, Charset charset, Separator separator, int columns) {}
