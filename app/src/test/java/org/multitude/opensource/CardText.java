package org.multitude.opensource;

/** A publiccode.yml that is taken. */
public final class CardText {
    private CardText() {}

    /** One of the Office des cartes. */
    public static String of(String name, String address) {
        return of(name, address, "2026-03-01", "1.0.0");
    }

    static String of(String name, String address, String released, String version) {
        return """
                publiccodeYmlVersion: "0.7.0"
                name: %s
                url: "%s"
                releaseDate: "%s"
                softwareVersion: "%s"
                platforms: [web]
                developmentStatus: stable
                softwareType: "standalone/web"
                organisation:
                  uri: "https://vaubrun.example"
                  name: Office des cartes
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
                      email: cartes@vaubrun.example
                localisation:
                  localisationReady: true
                  availableLanguages: [fr]
                """.formatted(name, address, released, version);
    }
}
