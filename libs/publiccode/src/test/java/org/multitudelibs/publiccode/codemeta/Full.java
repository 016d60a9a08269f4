package org.multitudelibs.publiccode.codemeta;

import java.nio.charset.StandardCharsets;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Reading;
import org.multitudelibs.publiccode.Software;

/** A description that uses every key which CodeMeta has a term for, and some that it has none for. */
final class Full {
    static final String FILE = """
            publiccodeYmlVersion: "0.7"
            name: Lanterne
            applicationSuite: Ville ouverte
            url: https://git.example.org/lanterne.git
            landingURL: https://lanterne.example.org/
            softwareVersion: "2.10"
            releaseDate: 2026-05-04
            logo: img/logo.svg
            platforms: [web, linux, Android]
            categories: [accounting, cloud-management]
            usedBy: [Ville de Brume]
            roadmap: https://lanterne.example.org/roadmap
            developmentStatus: beta
            softwareType: standalone/web
            organisation:
              uri: https://brume.example.org
              name: Ville de Brume
            fundedBy:
              - uri: urn:x-example:fund
                name: Fonds des communes
            intendedAudience:
              scope: [local-authorities]
            description:
              fr:
                localisedName: La Lanterne
                genericName: Suivi de travaux
                shortDescription: Suivre les travaux de la voirie.
                longDescription: >
                  Lanterne dit aux habitants quels travaux touchent leur rue, qui les mène, quand ils
                  finissent et comment circuler pendant ce temps. Les services y écrivent chaque
                  matin, et chacun peut s'abonner à sa rue.
                documentation: https://lanterne.example.org/aide
                features: [Carte des travaux, "Alertes, par rue"]
              en:
                shortDescription: Follow the road works.
                longDescription: >
                  Lanterne tells people which works touch their street, who leads them, when they end
                  and how to get around in the meantime. Departments write to it every morning, and
                  anybody can subscribe to a street.
                features: [Map of works]
            legal:
              license: EUPL-1.2
              mainCopyrightOwner: Ville de Brume
            maintenance:
              type: contract
              contractors:
                - name: Voirie Logicielle
                  until: 2027-01-31
                  email: bonjour@voirie.example.org
                  website: https://voirie.example.org
              contacts:
                - name: Bureau des rues
                  email: rues@brume.example.org
                  phone: "+33100000000"
                  affiliation: Ville de Brume
            localisation:
              localisationReady: true
              availableLanguages: [fr]
            dependsOn:
              open:
                - name: PostgreSQL
                  versionMin: "14"
                  versionMax: "17"
                - name: Redis
                  optional: true
              proprietary:
                - name: Plan d'État
                  version: "3.1"
              hardware:
                - name: Borne
            """;

    private Full() {}

    static Software software() {
        return software(FILE);
    }

    static Software software(String file) {
        Reading reading = Publiccode.read(file.getBytes(StandardCharsets.UTF_8));
        if (!reading.isValid()) {
            throw new IllegalStateException("the sample is wrong: " + reading.errors());
        }
        return reading.software().orElseThrow();
    }
}
