package org.multitudelibs.publiccode.codemeta;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Contractor;
import org.multitudelibs.publiccode.Dependency;
import org.multitudelibs.publiccode.DependsOn;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.IntendedAudience;
import org.multitudelibs.publiccode.Legal;
import org.multitudelibs.publiccode.Localisation;
import org.multitudelibs.publiccode.Maintenance;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.spdx.Dialect;
import org.multitudelibs.publiccode.spdx.Expression;

/** What of a description has a counterpart in CodeMeta: the others of its fields emptied, the order of sets undone. */
final class Kept {
    private Kept() {}

    static Software of(Software all) {
        return new Software(
                "0.7",
                all.name(),
                all.applicationSuite(),
                all.url(),
                all.landingUrl(),
                List.of(),
                all.softwareVersion(),
                all.releaseDate(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                all.platforms().stream().sorted().distinct().toList(),
                all.categories().stream().distinct().toList(),
                List.of(),
                all.fundedBy(),
                all.organisation(),
                Optional.empty(),
                all.developmentStatus(),
                Optional.empty(),
                List.of(),
                new IntendedAudience(List.of(), List.of(), List.of()),
                descriptions(all.descriptions()),
                new Legal(
                        all.legal().license().map(Kept::canonical),
                        all.legal().mainCopyrightOwner(),
                        Optional.empty(),
                        Optional.empty()),
                maintenance(all.maintenance()),
                new Localisation(Optional.empty(), List.of()),
                new DependsOn(
                        dependencies(all.dependsOn().open()),
                        dependencies(all.dependsOn().proprietary()),
                        dependencies(all.dependsOn().hardware())),
                Optional.empty());
    }

    private static String canonical(String license) {
        return Expression.parse(license, Dialect.SPECIFICATION)
                .expression()
                .orElseThrow()
                .toString();
    }

    private static Map<String, Description> descriptions(Map<String, Description> all) {
        Map<String, Description> kept = new LinkedHashMap<>();
        all.forEach((language, text) -> {
            boolean tells =
                    Stream.of(text.localisedName(), text.genericName(), text.shortDescription(), text.longDescription())
                                    .anyMatch(Optional::isPresent)
                            || !text.features().isEmpty();
            if (tells) {
                kept.put(
                        language,
                        new Description(
                                text.localisedName(),
                                text.genericName(),
                                text.shortDescription(),
                                text.longDescription(),
                                Optional.empty(),
                                Optional.empty(),
                                text.features(),
                                List.of(),
                                List.of(),
                                List.of()));
            }
        });
        return kept;
    }

    private static Maintenance maintenance(Maintenance all) {
        return new Maintenance(
                Optional.empty(),
                all.contractors().stream()
                        .map(one -> new Contractor(one.name(), Optional.empty(), one.email(), one.website()))
                        .toList(),
                all.contacts().stream()
                        .map(one -> new Contact(one.name(), one.email(), Optional.empty(), one.affiliation()))
                        .toList());
    }

    /** Required ones first; an exact version hides the bounds. */
    private static List<Dependency> dependencies(List<Dependency> all) {
        return all.stream()
                .sorted(Comparator.comparing(Dependency::optional))
                .map(one -> one.version().isEmpty()
                        ? one
                        : new Dependency(one.name(), Optional.empty(), Optional.empty(), one.version(), one.optional()))
                .toList();
    }
}
