package org.multitude.opensource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.DescribesCommons;
import org.multitude.platform.index.Facets;
import org.multitudelibs.publiccode.Description;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Component;

/** What the search index knows of software besides their titles: what their card says. */
@Component
class DescribeSoftware implements DescribesCommons {
    private static final int MOST_CODES = 30;

    private final SoftwareStore store;
    private final CardInput cards;

    DescribeSoftware(SoftwareStore store, CardInput cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public String edition() {
        return "software 5";
    }

    @Override
    public Map<CommonsId, Described> describe(Collection<CommonsEntry> entries) {
        List<CommonsId> ids = entries.stream()
                .filter(entry -> entry.kind() == CommonsKind.SOFTWARE)
                .map(CommonsEntry::id)
                .toList();
        Map<CommonsId, Described> described = new HashMap<>();
        store.byIds(ids).forEach((id, kept) -> described.put(id, described(kept)));
        return described;
    }

    private Described described(KeptSoftware kept) {
        Facets facets = Facets.NONE
                .with("licence", kept.licence().orElse(SoftwareFacets.UNSTATED))
                .with(SoftwareFacets.DESCRIBED, SoftwareFacets.code(kept.described()));
        return switch (kept.described()) {
            case DescribedBy.ByInventory(Listed listed) -> listed(listed, facets);
            case DescribedBy.ByCard(KeptCard card) ->
                cards.kept(card)
                        .flatMap(read -> read.reading().software())
                        .map(software -> described(software, facets))
                        .orElseGet(() -> Described.by(facets));
        };
    }

    private static Described described(Software software, Facets known) {
        Facets facets = known.with("platform", first(software.platforms()))
                .with("category", first(software.categories()))
                .with(
                        "status",
                        software.developmentStatus().map(DevelopmentStatus::code).stream()
                                .toList());
        String text = software.descriptions().values().stream()
                .flatMap(DescribeSoftware::said)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Described(text, Map.of("keyword", software.categories()), facets);
    }

    /** What an inventory says is searched as a card is, but tells less. */
    private static Described listed(Listed listed, Facets facets) {
        List<String> keywords = Stream.concat(listed.language().stream(), listed.topics().stream())
                .toList();
        return new Described("", Map.of("keyword", keywords), facets);
    }

    private static Stream<String> said(Description description) {
        return Stream.of(
                        description.localisedName().stream(),
                        description.shortDescription().stream(),
                        description.longDescription().stream(),
                        description.features().stream())
                .flatMap(texts -> texts);
    }

    private static List<String> first(List<String> codes) {
        return codes.stream().limit(MOST_CODES).toList();
    }
}
