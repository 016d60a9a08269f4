package org.multitude.platform.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.index.Range;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** The kinds and facets that modules handed in. */
@Component
class FoundKinds {
    /** The facet by which a search through everything is narrowed to some kinds. */
    static final String KIND = "kind";

    private final Map<String, FoundKind> kinds = new LinkedHashMap<>();
    private final Map<String, List<FoundFacet>> facets = new LinkedHashMap<>();

    FoundKinds(List<FoundKind> kinds, List<FoundFacet> facets) {
        kinds.stream()
                .sorted(Comparator.comparingInt(kind -> kind.traits().place()))
                .forEach(kind -> this.kinds.put(kind.traits().code(), kind));
        facets.forEach(facet -> this.facets
                .computeIfAbsent(facet.name(), ignored -> new ArrayList<>())
                .add(facet));
    }

    Optional<FoundKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    Collection<FoundKind> all() {
        return kinds.values();
    }

    /** The kind whose list is at this path. */
    Optional<FoundKind> listed(String path) {
        return kinds.values().stream()
                .filter(kind -> kind.traits().list().equals(Optional.of(path)))
                .findFirst();
    }

    /** Whether it is a facet, and so a parameter of addresses. */
    boolean knows(String facet) {
        return facet.equals(KIND) || facets.containsKey(facet);
    }

    /** What a list offers, or a search narrowed to these kinds: what all of them have. */
    List<String> offered(Optional<FoundKind> list, Set<String> chosen) {
        if (list.isPresent()) {
            return list.get().traits().facets();
        }
        Set<String> offered = new LinkedHashSet<>(List.of(KIND));
        List<FoundKind> narrowed =
                chosen.stream().map(kinds::get).filter(Objects::nonNull).toList();
        if (narrowed.isEmpty()) {
            kinds.values().stream()
                    .flatMap(kind -> kind.traits().facets().stream())
                    .filter(this::general)
                    .forEach(offered::add);
        } else {
            narrowed.getFirst().traits().facets().stream()
                    .filter(facet -> narrowed.stream()
                            .allMatch(kind -> kind.traits().facets().contains(facet)))
                    .forEach(offered::add);
        }
        return List.copyOf(offered);
    }

    private boolean general(String facet) {
        return facets.getOrDefault(facet, List.of()).stream().anyMatch(FoundFacet::general);
    }

    Map<String, List<Range>> ranges(String facet, Instant now) {
        Map<String, List<Range>> ranges = new LinkedHashMap<>();
        facets.getOrDefault(facet, List.of()).forEach(source -> ranges.putAll(source.ranges(now)));
        return ranges;
    }

    /** Codes of a facet in words; one that nobody knows stands for itself. */
    Map<String, String> words(String facet, Collection<String> codes, Words words) {
        Map<String, String> said = new HashMap<>();
        codes.forEach(code -> said.put(code, code));
        if (facet.equals(KIND)) {
            codes.stream().filter(kinds::containsKey).forEach(code -> said.put(code, words.t("found.kinds." + code)));
        }
        facets.getOrDefault(facet, List.of()).forEach(source -> said.putAll(source.words(codes, words)));
        return said;
    }
}
