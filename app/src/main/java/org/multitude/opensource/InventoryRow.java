package org.multitude.opensource;

import java.util.Optional;

/**
 * A repository as a line of an inventory describes it.
 *
 * @param repository where its source is
 * @param name its name
 * @param summary what it is
 * @param organization name of the body it is of
 * @param licence licence that the inventory says, as an identifier of SPDX where it is one of the usual names
 * @param listing the rest
 */
record InventoryRow(
        RepositoryAddress repository,
        String name,
        String summary,
        Optional<String> organization,
        Optional<String> licence,
        Listed listing) {}
