package org.multitudelibs.publiccode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A small valid file to change one thing in, and findings in a short form: severity, key, place and code. */
final class Sample {
    static final String MINIMAL = """
            publiccodeYmlVersion: "0.7"
            name: Lanterne
            url: https://git.example.org/lanterne.git
            platforms:
              - web
            developmentStatus: beta
            softwareType: standalone/web
            description:
              fr:
                shortDescription: Suivre les travaux de la voirie.
                longDescription: >
                  Lanterne dit aux habitants quels travaux touchent leur rue, qui les mène, quand ils
                  finissent et comment circuler pendant ce temps. Les services y écrivent chaque
                  matin, et chacun peut s'abonner à sa rue.
                features:
                  - Carte des travaux
            legal:
              license: EUPL-1.2
            maintenance:
              type: none
            localisation:
              localisationReady: true
              availableLanguages:
                - fr
            """;

    private Sample() {}

    /** The minimal file with one passage replaced. */
    static Reading changing(String passage, String by) {
        if (!MINIMAL.contains(passage)) {
            throw new IllegalArgumentException("not in the sample: " + passage);
        }
        return read(MINIMAL.replace(passage, by));
    }

    /** The minimal file with lines added at its end, from line 25 on. */
    static Reading adding(String lines) {
        return read(MINIMAL + lines);
    }

    static Reading read(String file) {
        return Publiccode.read(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> findings(Reading reading) {
        return reading.findings().stream()
                .map(finding -> String.format(
                        Locale.ROOT,
                        "%s %s %d:%d %s",
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.key(),
                        finding.line(),
                        finding.column(),
                        finding.code().id()))
                .toList();
    }
}
