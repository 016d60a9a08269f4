package org.multitude.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A format of files.
 *
 * @param code its code in the authority table of the European Union
 * @param extensions endings of file names, without the dot
 * @param mediaType its media type
 * @param family what its first bytes look like
 */
public record FileFormat(String code, List<String> extensions, String mediaType, String family) {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/file-type/";
    private static final List<FileFormat> ALL = CodeTable.read("formats").stream()
            .map(row -> new FileFormat(
                    row.get("code"), List.of(row.get("extensions").split(" ")), row.get("media"), row.get("family")))
            .toList();

    private static final Map<String, FileFormat> BY_NAME = byName();

    /** All of them. */
    public static List<FileFormat> all() {
        return ALL;
    }

    /** The format with this code. */
    public static Optional<FileFormat> of(String code) {
        return ALL.stream().filter(format -> format.code.equals(code)).findFirst();
    }

    /** The format that the ending of a file name announces. */
    public static Optional<FileFormat> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(format -> format.extensions.contains(ending)).findFirst();
    }

    /** The format that a catalogue names, by address, code, ending or media type. */
    public static Optional<FileFormat> named(String said) {
        String whole = said.strip().toLowerCase(Locale.ROOT);
        int slash = whole.lastIndexOf('/');
        String type = whole.substring(whole.lastIndexOf('/', slash - 1) + 1);
        return Optional.ofNullable(BY_NAME.get(whole.substring(slash + 1).strip()))
                .or(() -> Optional.ofNullable(BY_NAME.get(type)));
    }

    private static Map<String, FileFormat> byName() {
        Map<String, FileFormat> names = new HashMap<>();
        for (FileFormat format : ALL) {
            String code = format.code.toLowerCase(Locale.ROOT);
            Stream.concat(Stream.of(code, code.replace('_', '-'), format.mediaType), format.extensions.stream())
                    .forEach(name -> names.putIfAbsent(name, format));
        }
        return Map.copyOf(names);
    }

    /** Address of a code in the authority table. */
    public static String uri(String code) {
        return AUTHORITY + code;
    }

    /** How the code is read by people. */
    public static String label(String code) {
        return switch (code) {
            case "GEOJSON" -> "GeoJSON";
            case "PARQUET" -> "Parquet";
            case "JSON_LD" -> "JSON-LD";
            case "RDF_XML" -> "RDF/XML";
            case "RDF_TURTLE" -> "Turtle";
            case "RDF_N_TRIPLES" -> "N-Triples";
            case "GPKG" -> "GeoPackage";
            default -> code;
        };
    }

    /** Whether rows and columns of such a file are read. */
    public boolean table() {
        return family.equals("csv");
    }
}
