package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the software does, in one language (standard, key {@code description}).
 *
 * @param genericName deprecated
 * @param screenshots paths in the repository or web addresses
 */
public record Description(
        Optional<String> localisedName,
        Optional<String> genericName,
        Optional<String> shortDescription,
        Optional<String> longDescription,
        Optional<URI> documentation,
        Optional<URI> apiDocumentation,
        List<String> features,
        List<String> screenshots,
        List<URI> videos,
        List<String> awards) {

    public Description {
        features = List.copyOf(features);
        screenshots = List.copyOf(screenshots);
        videos = List.copyOf(videos);
        awards = List.copyOf(awards);
    }
}
