package org.multitude.opensource;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a column of an inventory may say, and the names it goes by; the first name that is there counts. */
enum InventoryColumn {
    REPOSITORY(
            "repository_url",
            "repository",
            "repo_url",
            "repositoryurl",
            "repertoire_url",
            "html_url",
            "clone_url",
            "git_url",
            "code_url",
            "source_url",
            "source_code",
            "depot",
            "url_depot",
            "url"),
    NAME("name", "nom", "repository_name", "repo_name", "title", "titre", "project", "projet", "logiciel"),
    DESCRIPTION("description", "summary", "resume", "short_description"),
    ORGANIZATION(
            "organization_name",
            "organisation_name",
            "organisation_nom",
            "organization",
            "organisation",
            "organisme",
            "owner",
            "agency",
            "publisher",
            "body",
            "administration"),
    LICENCE("license", "licence", "spdx", "license_spdx", "license_name", "licence_nom"),
    LANGUAGE("language", "programming_language", "langage", "languages", "langages"),
    TOPICS("topics", "tags", "keywords", "mots_cles", "sujets"),
    ARCHIVED("is_archived", "archived", "est_archive", "archive"),
    LAST_CHANGE(
            "last_modification",
            "last_commit",
            "last_commit_date",
            "pushed_at",
            "derniere_modification",
            "last_update",
            "updated_at"),
    HOMEPAGE("homepage", "homepage_url", "website", "page_accueil", "site"),
    SOFTWARE_HERITAGE("software_heritage_url", "swh_url");

    private final List<String> names;

    InventoryColumn(String... names) {
        this.names = List.of(names);
    }

    /** The columns that the head of a table names, by their place. */
    static Map<InventoryColumn, Integer> in(List<String> head) {
        List<String> plain = head.stream().map(InventoryColumn::plain).toList();
        Map<InventoryColumn, Integer> found = new EnumMap<>(InventoryColumn.class);
        for (InventoryColumn column : values()) {
            column.names.stream()
                    .map(plain::indexOf)
                    .filter(place -> place >= 0 && !found.containsValue(place))
                    .findFirst()
                    .ifPresent(place -> found.put(column, place));
        }
        return found;
    }

    /** Columns of the head that say nothing we keep. */
    static List<String> unused(List<String> head, Map<InventoryColumn, Integer> found) {
        Set<Integer> used = found.values().stream().collect(Collectors.toSet());
        return IntStream.range(0, head.size())
                .filter(place -> !used.contains(place))
                .mapToObj(head::get)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
