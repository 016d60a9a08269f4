package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the country section of Italy, written {@code IT} and formerly {@code it}. */
record ItalyReader(Surroundings surroundings) {
    private static final List<String> VERSIONS = List.of("0.2", "1.0");
    private static final List<String> CONFORMITIES =
            List.of("lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza", "gdpr");
    private static final List<String> PLATFORMS = List.of("spid", "pagopa", "cie", "anpr", "io");

    Optional<Italy> read(Section root) {
        Optional<Italy> upper = root.section("IT").map(this::italy);
        Optional<Italy> lower = root.section("it").map(this::italy);
        if (root.has("it")) {
            root.warning("it", FindingCode.DEPRECATED_FOR, Map.of("replacement", "IT"));
        }
        if (upper.isPresent() && lower.isPresent()) {
            root.error("it", FindingCode.WRITTEN_TWICE_IN_TWO_CASES, Map.of("name", "IT"));
        }
        return upper.or(() -> lower);
    }

    private Italy italy(Section section) {
        if (section.has("conforme")) {
            section.warning("conforme", FindingCode.DEPRECATED, Map.of());
        }
        Optional<String> version = section.text("countryExtensionVersion")
                .flatMap(text -> text.must(
                        VERSIONS::contains,
                        FindingCode.NOT_ONE_OF,
                        Map.of("allowed", String.join(", ", VERSIONS)),
                        value -> NearestWord.of(value, VERSIONS)))
                .map(Text::value);
        Italy italy = new Italy(
                version,
                truths(section.section("conforme"), CONFORMITIES),
                section.section("riuso").flatMap(this::ipaCode),
                truths(section.section("piattaforme"), PLATFORMS));
        section.refuseOtherKeys();
        return italy;
    }

    private Optional<String> ipaCode(Section riuso) {
        Optional<Text> code = riuso.text("codiceIPA")
                .filter(text -> !text.value().isEmpty())
                .flatMap(text ->
                        text.must(surroundings.italianAdministration(), FindingCode.UNKNOWN_ITALIAN_ADMINISTRATION));
        code.ifPresent(text -> text.warning(
                FindingCode.DEPRECATED_FOR,
                Map.of("replacement", "organisation.uri: urn:x-italian-pa:" + text.value())));
        riuso.refuseOtherKeys();
        return code.map(Text::value);
    }

    private static Map<String, Boolean> truths(Optional<Section> section, List<String> keys) {
        Map<String, Boolean> truths = new HashMap<>();
        section.ifPresent(known -> {
            keys.forEach(key -> known.truth(key).ifPresent(truth -> truths.put(key, truth)));
            known.refuseOtherKeys();
        });
        return truths;
    }
}
