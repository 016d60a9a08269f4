package org.multitude.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.DescribesCommons;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Facets;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Which communities look after a commons, for the search index. */
@Component
class DescribeCared implements DescribesCommons, FoundFacet {
    private static final String NAME = "community";

    private final CommunityStore communities;

    DescribeCared(CommunityStore communities) {
        this.communities = communities;
    }

    @Override
    public String edition() {
        return "cared 1";
    }

    @Override
    public Map<CommonsId, Described> describe(Collection<CommonsEntry> entries) {
        Map<CommonsId, List<String>> slugs = communities.slugsLookingAfter(
                entries.stream().map(CommonsEntry::id).toList());
        Map<CommonsId, Described> described = new HashMap<>();
        slugs.forEach((id, own) -> described.put(id, Described.by(Facets.NONE.with(NAME, own))));
        return described;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean general() {
        return true;
    }

    @Override
    public Map<String, String> words(Collection<String> codes, Words words) {
        return communities.namesBySlug(codes);
    }
}
