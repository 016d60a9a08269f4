package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.web.Proof;

/**
 * A version of a card, and what changed in it.
 *
 * @param entry the software
 * @param version the version
 * @param proof seal of the act that published it
 * @param diff what changed since the version before; empty for the first
 * @param card the version line by line
 * @param source the licence that it declares beside the one found, and names of what was found
 */
public record VersionView(
        CommonsEntry entry,
        SoftwareView.Version version,
        Optional<Proof> proof,
        Optional<CardDiff> diff,
        Optional<CardView> card,
        SourceView source) {}
