package org.multitude.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The order that a search of the CKAN API asks for.
 *
 * @param said as it was asked for
 * @param sql the order, in which no two datasets are equal
 */
record CkanSort(String said, String sql) {
    private static final String USUAL = "score desc, metadata_modified desc";

    static CkanSort of(Optional<String> asked) {
        String said =
                asked.filter(text -> !text.isBlank() && !text.equals("none")).orElse(USUAL);
        List<String> parts = new ArrayList<>();
        for (String part : said.split(",")) {
            String[] words = part.strip().split("\\s+");
            String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "asc";
            if (words.length > 2 || !direction.matches("asc|desc")) {
                throw CkanFailure.search("Invalid \"sort\" parameter: " + said);
            }
            if (!words[0].equals("score")) {
                CkanField field = CkanField.of(words[0])
                        .filter(known -> !known.several())
                        .orElseThrow(() -> CkanFailure.search("Invalid \"sort\" parameter: " + said));
                parts.add(field.column().replace("::text", "") + " " + direction);
            }
        }
        parts.add("ckan_id");
        return new CkanSort(said, String.join(", ", parts));
    }
}
