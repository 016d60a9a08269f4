package org.multitude.opendata;

import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/**
 * A dataset as it stands in a graph.
 *
 * @param dataset the dataset
 * @param record our record of it, where the dataset itself has an address elsewhere
 */
record Described(Resource dataset, Optional<Resource> record) {}
