package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the thread is run with: small inputs of our own, and real ones where they are there.
 *
 * @param name which
 * @param before the file as it is first published
 * @param after the same with its second row corrected
 * @param corrected what the page of the corrected version shows
 * @param card the publiccode.yml
 * @param software the name in it
 * @param catalogue a catalogue that comes in beside
 */
record ThreadInputs(
        String name,
        byte[] before,
        byte[] after,
        String corrected,
        byte[] card,
        String software,
        Optional<Path> catalogue) {
    private static final String BEFORE =
            "id;voie;numero\na1;Rue Jean Jaures;7\na2;Rue Jean Jaures;9\na3;Rue du Verdon;11\n";
    private static final String CARD = """
            publiccodeYmlVersion: "0.7.0"
            name: Adressier
            url: "https://example.org/adressier.git"
            releaseDate: "2026-03-01"
            platforms: [web]
            developmentStatus: stable
            softwareType: "standalone/web"
            description:
              fr:
                shortDescription: Tient une base d’adresses.
                longDescription: >
                  Adressier aide une commune à nommer et à numéroter ses voies, à vérifier chaque adresse sur place, et à
                  publier le résultat comme données ouvertes que les secours, le courrier et la fibre lisent tous les jours.
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
            """;

    /** All that are there; the real ones are left out, and said to be, where their folder is absent. */
    static Stream<ThreadInputs> all() {
        if (TestData.folder().isEmpty()) {
            System.err.println(
                    "1 run of the whole thread skipped: the real inputs are not there (set MULTITUDE_TEST_DATA)");
        }
        return Stream.concat(Stream.of(ours()), TestData.folder().stream().map(ThreadInputs::real));
    }

    static ThreadInputs ours() {
        return new ThreadInputs(
                "our own",
                BEFORE.getBytes(StandardCharsets.UTF_8),
                BEFORE.replace("a2;Rue Jean Jaures;9", "a2;Rue Jean-Jaurès;9 bis")
                        .getBytes(StandardCharsets.UTF_8),
                "Rue Jean-Jaurès",
                CARD.getBytes(StandardCharsets.UTF_8),
                "Adressier",
                Optional.empty());
    }

    /** An address file with its byte order mark and its own errors, a publiccode.yml, a catalogue. */
    private static ThreadInputs real(Path folder) {
        try {
            String addresses = Files.readString(folder.resolve("tab-fr-bal/data/sample.csv"));
            return new ThreadInputs(
                    "real",
                    addresses.getBytes(StandardCharsets.UTF_8),
                    addresses
                            .replace("Rue de la Renaissance;52;;", "Rue de la Renaissance;52;bis;")
                            .getBytes(StandardCharsets.UTF_8),
                    "bis",
                    Files.readAllBytes(
                            folder.resolve("code-publiccode-real/italia__developers-italia-api.publiccode.yml")),
                    "software-catalog-api",
                    Optional.of(folder.resolve("cat-ch-dcatap/samples/dcatap-ch_catalog.ttl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
