package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the caller knows beyond the file, and what it wants.
 *
 * @param italianAdministration whether a code is in the index of Italian public administrations (iPA); without the
 *     index only the form of the code is checked
 * @param embeddableVideo whether the address of a video follows a scheme of an oEmbed provider; by default the
 *     register of oembed.com as it was on 4 June 2026
 * @param files the repository that holds the description; without it, only the names of files are checked
 * @param network asks whether pages answer; without it nothing leaves the machine
 * @param address where the file was read from; its relative paths are asked for beside it, with a network and without
 *     files. When it is not given, where the forge of {@code url} keeps its files, if that is known
 * @param today the day on which contracts must not have ended, for {@link StandardRule#CONTRACT_NOT_ENDED}
 * @param standardRules where the text of the standard is followed rather than its reference parser
 */
public record Surroundings(
        Predicate<String> italianAdministration,
        Predicate<String> embeddableVideo,
        Optional<RepositoryFiles> files,
        Optional<Network> network,
        Optional<URI> address,
        Optional<LocalDate> today,
        Set<StandardRule> standardRules) {

    public Surroundings {
        standardRules = Set.copyOf(standardRules);
    }

    /** Only the file itself is known. */
    public static Surroundings none() {
        return new Surroundings(
                OrganisationUri::hasFormOfItalianCode,
                VideoPlatforms.known(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    public Surroundings withItalianAdministrations(Predicate<String> index) {
        return new Surroundings(index, embeddableVideo, files, network, address, today, standardRules);
    }

    public Surroundings withEmbeddableVideos(Predicate<String> schemes) {
        return new Surroundings(italianAdministration, schemes, files, network, address, today, standardRules);
    }

    public Surroundings withFiles(RepositoryFiles repository) {
        return new Surroundings(
                italianAdministration,
                embeddableVideo,
                Optional.of(repository),
                network,
                address,
                today,
                standardRules);
    }

    public Surroundings withNetwork(Network lent) {
        return new Surroundings(
                italianAdministration, embeddableVideo, files, Optional.of(lent), address, today, standardRules);
    }

    public Surroundings readFrom(URI file) {
        return new Surroundings(
                italianAdministration, embeddableVideo, files, network, Optional.of(file), today, standardRules);
    }

    public Surroundings on(LocalDate day) {
        return new Surroundings(
                italianAdministration, embeddableVideo, files, network, address, Optional.of(day), standardRules);
    }

    /** Follows the text of the standard on these points, and the reference parser on the others. */
    public Surroundings asStandard(StandardRule... rules) {
        return new Surroundings(italianAdministration, embeddableVideo, files, network, address, today, Set.of(rules));
    }

    boolean follows(StandardRule rule) {
        return standardRules.contains(rule);
    }
}
