package org.multitude.opendata;

import java.util.Optional;
import org.multitude.commons.CommonsId;

/**
 * Where a dataset was brought in from.
 *
 * @param identifier what it is known by there
 * @param dataset the dataset
 * @param sha256 hash of all that its source says of it, where that is kept
 * @param describedHere whether its people have described it here since
 */
record SourceOf(String identifier, CommonsId dataset, Optional<String> sha256, boolean describedHere) {}
