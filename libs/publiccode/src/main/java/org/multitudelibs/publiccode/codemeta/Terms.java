package org.multitudelibs.publiccode.codemeta;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties of the context of CodeMeta 3.1, and how else documents write them. */
final class Terms {
    private static final Set<String> KNOWN =
            Stream.of("""
                    address affiliation applicationCategory applicationSubCategory author buildInstructions citation
                    codeRepository continuousIntegration contributor copyrightHolder copyrightYear dateCreated
                    dateModified datePublished description developmentStatus downloadUrl editor email embargoEndDate
                    encoding endDate familyName fileFormat fileSize funder funding givenName hasPart hasSourceCode
                    identifier installUrl isAccessibleForFree isPartOf isSourceCodeOf issueTracker keywords license
                    maintainer memoryRequirements name operatingSystem permissions position processorRequirements
                    producer programmingLanguage provider publisher readme referencePublication relatedLink
                    releaseNotes review reviewAspect reviewBody roleName runtimePlatform sameAs softwareHelp
                    softwareRequirements softwareSuggestions softwareVersion sponsor startDate storageRequirements
                    supportingData targetProduct url version
                    """.split("\\s+")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());

    /** Names of CodeMeta 1 and 2 for terms of today (columns "codemeta-V1" and "codemeta-V2" of the crosswalk). */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("contIntegration", "continuousIntegration"),
            Map.entry("embargoDate", "embargoEndDate"),
            Map.entry("agents", "author"),
            Map.entry("controlledTerms", "keywords"),
            Map.entry("depends", "softwareRequirements"),
            Map.entry("suggests", "softwareSuggestions"),
            Map.entry("downloadLink", "downloadUrl"),
            Map.entry("licenseId", "license"),
            Map.entry("operatingSystems", "operatingSystem"),
            Map.entry("relatedPublications", "referencePublication"),
            Map.entry("uploadedBy", "maintainer"),
            Map.entry("URL", "url"));

    private Terms() {}

    static Set<String> known() {
        return KNOWN;
    }

    /** {@code schema:name}, {@code https://schema.org/name} and {@code name} are one term; {@code type} is a keyword. */
    static String plain(String key) {
        String plain = key.replaceFirst(
                "^(schema:|codemeta:|https?://schema\\.org/|https://(w3id\\.org/codemeta|codemeta\\.github\\.io)/terms/)",
                "");
        return switch (plain) {
            case "type" -> "@type";
            case "id" -> "@id";
            default -> plain;
        };
    }

    /** The name of today. */
    static String current(String term) {
        return RENAMED.getOrDefault(term, term);
    }
}
