package org.multitude.opendata;

import java.util.Optional;

/**
 * A file ready to become the next version of a dataset.
 *
 * @param file the file
 * @param after number of the last version the publisher knew of, 0 for none
 * @param changes how many rows changed since that one, where they can be counted
 */
public record NextVersion(CheckedFile file, int after, Optional<Changes> changes) {}
