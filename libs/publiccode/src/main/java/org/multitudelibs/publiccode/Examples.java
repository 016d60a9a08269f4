package org.multitudelibs.publiccode;

import java.util.Map;
import java.util.Optional;

/** How a mandatory key is written, on one line. */
final class Examples {
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("publiccodeYmlVersion", "publiccodeYmlVersion: \"0.7\""),
            Map.entry("name", "name: Street Works"),
            Map.entry("url", "url: https://git.example.org/street-works.git"),
            Map.entry("platforms", "platforms: [web, linux]"),
            Map.entry("developmentStatus", "developmentStatus: beta"),
            Map.entry("softwareType", "softwareType: standalone/web"),
            Map.entry("description", "description: {en: {shortDescription: Follow the works in your street}}"),
            Map.entry("description.*.shortDescription", "shortDescription: Follow the works in your street"),
            Map.entry("description.*.longDescription", "longDescription: and from 150 to 10,000 characters"),
            Map.entry("description.*.features", "features: [Map of the works, Letters to subscribers]"),
            Map.entry("legal.license", "license: EUPL-1.2"),
            Map.entry("maintenance.type", "type: community"),
            Map.entry("maintenance.contacts", "contacts: [{name: Digital team, email: team@example.org}]"),
            Map.entry("maintenance.contacts[*].name", "name: Digital team"),
            Map.entry("maintenance.contractors", "contractors: [{name: Example Ltd, until: 2027-12-31}]"),
            Map.entry("maintenance.contractors[*].name", "name: Example Ltd"),
            Map.entry("maintenance.contractors[*].until", "until: 2027-12-31"),
            Map.entry("localisation.localisationReady", "localisationReady: true"),
            Map.entry("localisation.availableLanguages", "availableLanguages: [en, fr]"),
            Map.entry("organisation.uri", "uri: https://city.example.org"),
            Map.entry("organisation.name", "name: City of Example"),
            Map.entry("fundedBy[*].uri", "uri: https://city.example.org"),
            Map.entry("fundedBy[*].name", "name: City of Example"),
            Map.entry("supports[*].id", "id: alias:gdpr"),
            Map.entry("dependsOn.open[*].name", "name: PostgreSQL"),
            Map.entry("dependsOn.proprietary[*].name", "name: Oracle Database"),
            Map.entry("dependsOn.hardware[*].name", "name: NFC reader"));

    private Examples() {}

    static Optional<String> of(String path) {
        String any = path.replaceAll("\\[\\d+]", "[*]").replaceFirst("^description\\.[^.]+\\.", "description.*.");
        return Optional.ofNullable(EXAMPLES.get(any));
    }
}
