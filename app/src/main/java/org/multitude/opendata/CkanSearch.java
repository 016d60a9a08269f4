package org.multitude.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.multitude.commons.CommonsId;
import org.multitude.identity.Organizations;
import org.multitude.platform.text.Lang;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Searches packages as CKAN does, and writes what it finds a few at a time, however many are asked for. */
@Component
class CkanSearch {
    private static final int MOST = 1000;
    private static final int AT_ONCE = 50;
    private static final int FACETS = 50;
    private static final int MOST_FACETS = 1000;

    private final PackageStore packages;
    private final CkanDatasets datasets;
    private final Organizations organizations;

    CkanSearch(PackageStore packages, CkanDatasets datasets, Organizations organizations) {
        this.packages = packages;
        this.datasets = datasets;
        this.organizations = organizations;
    }

    /** What was found, before it is written: whatever makes no sense has been refused by then. */
    record Ready(long count, CkanSort sort, List<CommonsId> found, Map<CkanField, Map<String, Long>> facets) {}

    Ready search(CkanArguments asked) {
        List<String> queries = new ArrayList<>();
        asked.text("q").ifPresent(queries::add);
        queries.addAll(asked.texts("fq"));
        queries.addAll(asked.texts("fq_list"));
        CkanQuery query = CkanQuery.of(queries);
        CkanSort sort = CkanSort.of(asked.text("sort"));
        int rows = asked.number("rows", 10, MOST);
        int start = asked.number("start", 0, Integer.MAX_VALUE);
        int limit = asked.text("facet.limit").filter("-1"::equals).isPresent()
                ? MOST_FACETS
                : asked.number("facet.limit", FACETS, MOST_FACETS);
        int atLeast = Math.max(1, asked.number("facet.mincount", 1, Integer.MAX_VALUE));
        Map<CkanField, Map<String, Long>> facets = new LinkedHashMap<>();
        if (asked.flag("facet", true)) {
            for (String name : new LinkedHashSet<>(asked.texts("facet.field"))) {
                CkanField field = CkanField.of(name)
                        .filter(known -> known != CkanField.TITLE && !known.moment() && known != CkanField.ID)
                        .orElseThrow(() -> CkanFailure.search("undefined field: \"" + name + "\""));
                facets.put(field, packages.facet(query, field, limit, atLeast));
            }
        }
        return new Ready(packages.count(query), sort, packages.find(query, sort, start, rows), facets);
    }

    void write(Ready ready, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("count", ready.count());
        json.writeStringProperty("sort", ready.sort().said());
        json.writeName("facets");
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        ready.facets().forEach((field, counts) -> facets.put(field.word(), counts));
        json.writePOJO(facets);
        json.writeName("results");
        json.writeStartArray();
        for (int from = 0; from < ready.found().size(); from += AT_ONCE) {
            datasets.of(ready.found()
                            .subList(
                                    from, Math.min(from + AT_ONCE, ready.found().size())))
                    .forEach(json::writePOJO);
        }
        json.writeEndArray();
        json.writeName("search_facets");
        json.writePOJO(named(ready.facets()));
        json.writeEndObject();
    }

    private Map<String, Object> named(Map<CkanField, Map<String, Long>> facets) {
        Map<String, Object> named = new LinkedHashMap<>();
        facets.forEach((field, counts) -> {
            Function<String, Optional<String>> names = names(field, counts.keySet());
            named.put(
                    field.word(),
                    Map.of(
                            "title",
                            field.word(),
                            "items",
                            counts.entrySet().stream()
                                    .map(count -> Map.of(
                                            "name", count.getKey(),
                                            "display_name",
                                                    names.apply(count.getKey()).orElse(count.getKey()),
                                            "count", count.getValue()))
                                    .toList()));
        });
        return named;
    }

    /** What these values of a field are called. */
    private Function<String, Optional<String>> names(CkanField field, Collection<String> values) {
        return switch (field) {
            case ORGANIZATION -> {
                Map<String, String> bodies = organizations.namesBySlug(values);
                yield value -> Optional.ofNullable(bodies.get(value));
            }
            case GROUPS -> value -> CkanGroups.named(value).map(Theme::english);
            case LICENCE -> value -> Licence.of(value).map(licence -> licence.name(Lang.EN));
            default -> value -> Optional.empty();
        };
    }
}
