package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The description of a software, after the standard 0.7.0. What the standard makes mandatory may still be absent, for
 * a file with errors is read as far as possible; only the name and the URL are certain.
 *
 * @param publiccodeYmlVersion the version the file was written for
 * @param url where the source code is
 * @param isBasedOn the repositories this one derives from
 * @param logo a path in the repository or a web address
 * @param monochromeLogo deprecated since 0.5
 * @param inputTypes deprecated
 * @param outputTypes deprecated
 * @param descriptions what the software does, by language tag, in the order of the file
 * @param italy the Italian country section
 */
public record Software(
        String publiccodeYmlVersion,
        String name,
        Optional<String> applicationSuite,
        URI url,
        Optional<URI> landingUrl,
        List<URI> isBasedOn,
        Optional<String> softwareVersion,
        Optional<LocalDate> releaseDate,
        Optional<String> logo,
        Optional<String> monochromeLogo,
        List<String> inputTypes,
        List<String> outputTypes,
        List<String> platforms,
        List<String> categories,
        List<String> usedBy,
        List<Organisation> fundedBy,
        Optional<Organisation> organisation,
        Optional<URI> roadmap,
        Optional<DevelopmentStatus> developmentStatus,
        Optional<SoftwareType> softwareType,
        List<Support> supports,
        IntendedAudience intendedAudience,
        Map<String, Description> descriptions,
        Legal legal,
        Maintenance maintenance,
        Localisation localisation,
        DependsOn dependsOn,
        Optional<Italy> italy) {

    public Software {
        Objects.requireNonNull(url);
        if (name.isBlank() || publiccodeYmlVersion.isBlank()) {
            throw new IllegalArgumentException("a description has a version and names its software");
        }
        isBasedOn = List.copyOf(isBasedOn);
        inputTypes = List.copyOf(inputTypes);
        outputTypes = List.copyOf(outputTypes);
        platforms = List.copyOf(platforms);
        categories = List.copyOf(categories);
        usedBy = List.copyOf(usedBy);
        fundedBy = List.copyOf(fundedBy);
        supports = List.copyOf(supports);
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    }

    /**
     * The description that suits a reader best: in this language tag, else in the same language whatever the region,
     * else in English, else the first one.
     */
    public Optional<Description> descriptionFor(String languageTag) {
        return descriptionIn(languageTag)
                .or(() -> descriptionIn("en"))
                .or(() -> descriptions.values().stream().findFirst());
    }

    private Optional<Description> descriptionIn(String languageTag) {
        return Optional.ofNullable(descriptions.get(languageTag))
                .or(() -> descriptions.entrySet().stream()
                        .filter(entry -> language(entry.getKey()).equalsIgnoreCase(language(languageTag)))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static String language(String tag) {
        return tag.replaceFirst("-.*", "");
    }
}
