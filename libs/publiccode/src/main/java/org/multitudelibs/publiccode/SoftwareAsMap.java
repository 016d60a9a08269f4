package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A description as the keys and values of a file, in the order of the standard; what is absent is left out. */
final class SoftwareAsMap {
    private SoftwareAsMap() {}

    /** A mapping under writing. */
    private static final class Keys {
        private final Map<String, Object> map = new LinkedHashMap<>();

        Keys put(String key, Optional<?> value) {
            value.ifPresent(known -> map.put(key, known instanceof Boolean ? known : known.toString()));
            return this;
        }

        Keys put(String key, List<?> values) {
            return values.isEmpty()
                    ? this
                    : put(key, (Object) values.stream()
                            .map(value -> value instanceof Map ? value : value.toString())
                            .toList());
        }

        Keys put(String key, Map<?, ?> section) {
            return section.isEmpty() ? this : put(key, (Object) section);
        }

        private Keys put(String key, Object value) {
            map.put(key, value);
            return this;
        }

        Map<String, Object> map() {
            return map;
        }
    }

    static Map<String, Object> of(Software software) {
        Keys keys = new Keys()
                .put("publiccodeYmlVersion", Optional.of(software.publiccodeYmlVersion()))
                .put("name", Optional.of(software.name()))
                .put("applicationSuite", software.applicationSuite())
                .put("url", Optional.of(software.url()))
                .put("landingURL", software.landingUrl())
                .put("isBasedOn", software.isBasedOn())
                .put("softwareVersion", software.softwareVersion())
                .put("releaseDate", software.releaseDate())
                .put("logo", software.logo())
                .put("monochromeLogo", software.monochromeLogo())
                .put("inputTypes", software.inputTypes())
                .put("outputTypes", software.outputTypes())
                .put("platforms", software.platforms())
                .put("categories", software.categories())
                .put("usedBy", software.usedBy())
                .put(
                        "organisation",
                        software.organisation().map(SoftwareAsMap::organisation).orElse(Map.of()))
                .put("fundedBy", all(software.fundedBy(), SoftwareAsMap::organisation))
                .put("roadmap", software.roadmap())
                .put("developmentStatus", software.developmentStatus().map(Coded::code))
                .put("softwareType", software.softwareType().map(Coded::code))
                .put("supports", all(software.supports(), SoftwareAsMap::support))
                .put("intendedAudience", audience(software.intendedAudience()))
                .put("description", descriptions(software.descriptions()))
                .put("legal", legal(software.legal()))
                .put("maintenance", maintenance(software.maintenance()))
                .put("localisation", localisation(software.localisation()))
                .put("dependsOn", dependsOn(software.dependsOn()));
        // An empty section is written: it says that the description was made with Italy in mind.
        software.italy().ifPresent(italy -> keys.put("IT", (Object) italy(italy)));
        return keys.map();
    }

    private static <T> List<Map<String, Object>> all(Collection<T> values, Function<T, Map<String, Object>> form) {
        return values.stream().map(form).toList();
    }

    private static Map<String, Object> organisation(Organisation organisation) {
        return new Keys()
                .put("uri", Optional.of(organisation.uri()))
                .put("name", organisation.name())
                .map();
    }

    private static Map<String, Object> support(Support support) {
        return Map.of(
                "id",
                switch (support) {
                    case Support.Alias(String name) -> "alias:" + name;
                    case Support.Reference(URI uri) -> uri.toString();
                });
    }

    private static Map<String, Object> audience(IntendedAudience audience) {
        return new Keys()
                .put("scope", audience.scopes())
                .put("countries", audience.countries())
                .put("unsupportedCountries", audience.unsupportedCountries())
                .map();
    }

    private static Map<String, Object> descriptions(Map<String, Description> descriptions) {
        Map<String, Object> map = new LinkedHashMap<>();
        descriptions.forEach((language, description) -> map.put(language, description(description)));
        return map;
    }

    private static Map<String, Object> description(Description description) {
        return new Keys()
                .put("localisedName", description.localisedName())
                .put("genericName", description.genericName())
                .put("shortDescription", description.shortDescription())
                .put("longDescription", description.longDescription())
                .put("documentation", description.documentation())
                .put("apiDocumentation", description.apiDocumentation())
                .put("features", description.features())
                .put("screenshots", description.screenshots())
                .put("videos", description.videos())
                .put("awards", description.awards())
                .map();
    }

    private static Map<String, Object> legal(Legal legal) {
        return new Keys()
                .put("license", legal.license())
                .put("mainCopyrightOwner", legal.mainCopyrightOwner())
                .put("repoOwner", legal.repoOwner())
                .put("authorsFile", legal.authorsFile())
                .map();
    }

    private static Map<String, Object> maintenance(Maintenance maintenance) {
        return new Keys()
                .put("type", maintenance.type().map(Coded::code))
                .put(
                        "contractors",
                        all(
                                maintenance.contractors(),
                                contractor -> new Keys()
                                        .put("name", Optional.of(contractor.name()))
                                        .put("until", contractor.until())
                                        .put("email", contractor.email())
                                        .put("website", contractor.website())
                                        .map()))
                .put(
                        "contacts",
                        all(
                                maintenance.contacts(),
                                contact -> new Keys()
                                        .put("name", Optional.of(contact.name()))
                                        .put("email", contact.email())
                                        .put("phone", contact.phone())
                                        .put("affiliation", contact.affiliation())
                                        .map()))
                .map();
    }

    private static Map<String, Object> localisation(Localisation localisation) {
        return new Keys()
                .put("localisationReady", localisation.ready())
                .put("availableLanguages", localisation.availableLanguages())
                .map();
    }

    private static Map<String, Object> dependsOn(DependsOn dependsOn) {
        return new Keys()
                .put("open", all(dependsOn.open(), SoftwareAsMap::dependency))
                .put("proprietary", all(dependsOn.proprietary(), SoftwareAsMap::dependency))
                .put("hardware", all(dependsOn.hardware(), SoftwareAsMap::dependency))
                .map();
    }

    private static Map<String, Object> dependency(Dependency dependency) {
        return new Keys()
                .put("name", Optional.of(dependency.name()))
                .put("versionMin", dependency.versionMin())
                .put("versionMax", dependency.versionMax())
                .put("version", dependency.version())
                .put("optional", Optional.of(dependency.optional()).filter(optional -> optional))
                .map();
    }

    private static Map<String, Object> italy(Italy italy) {
        return new Keys()
                .put("countryExtensionVersion", italy.countryExtensionVersion())
                .put("conforme", new TreeMap<>(italy.conformities()))
                .put("riuso", new Keys().put("codiceIPA", italy.ipaCode()).map())
                .put("piattaforme", new TreeMap<>(italy.platforms()))
                .map();
    }
}
