package org.multitude.journey;

/** A publiccode.yml that is taken, with warnings to show. */
final class Card {
    private Card() {}

    static String of(String name, String address) {
        return """
                publiccodeYmlVersion: "0.7.0"
                name: %s
                url: "%s"
                releaseDate: "2026-03-01"
                platforms: [web]
                developmentStatus: stable
                softwareType: "standalone/web"
                description:
                  fr:
                    shortDescription: Tient une base d’adresses.
                    longDescription: >
                      Adressier aide une commune à nommer et à numéroter ses voies, à vérifier chaque adresse sur place,
                      et à publier le résultat comme données ouvertes que les secours, le courrier et la fibre lisent.
                    features: [Vérifie les numéros]
                legal:
                  license: EUPL-1.2
                maintenance:
                  type: internal
                  contacts:
                    - name: Service géographique
                localisation:
                  localisationReady: true
                  availableLanguages: [fr]
                """.formatted(name, address);
    }
}
