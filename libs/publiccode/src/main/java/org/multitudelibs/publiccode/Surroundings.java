package org.multitudelibs.publiccode;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the caller knows beyond the file.
 *
 * @param italianAdministration whether a code is in the index of Italian public administrations (iPA); without the
 *     index only the form of the code is checked
 * @param embeddableVideo whether the address of a video follows a scheme of an oEmbed provider; by default a list of
 *     well-known platforms, much shorter than the one of oembed.com
 * @param files the repository that holds the description; without it, only the names of files are checked
 */
public record Surroundings(
        Predicate<String> italianAdministration, Predicate<String> embeddableVideo, Optional<RepositoryFiles> files) {

    /** Only the file itself is known. */
    public static Surroundings none() {
        return new Surroundings(OrganisationUri::hasFormOfItalianCode, VideoPlatforms.known(), Optional.empty());
    }

    public Surroundings withItalianAdministrations(Predicate<String> index) {
        return new Surroundings(index, embeddableVideo, files);
    }

    public Surroundings withEmbeddableVideos(Predicate<String> schemes) {
        return new Surroundings(italianAdministration, schemes, files);
    }

    public Surroundings withFiles(RepositoryFiles repository) {
        return new Surroundings(italianAdministration, embeddableVideo, Optional.of(repository));
    }
}
