package org.multitude.community;

import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.record.ActsFeed;
import org.multitude.record.PublicRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened in a community and to what it looks after, as a feed beside its page. */
@Controller
class CommunityFeedController {
    private final Communities communities;
    private final CommunityNames names;
    private final PublicRecord record;
    private final ActsFeed feeds;

    CommunityFeedController(Communities communities, CommunityNames names, PublicRecord record, ActsFeed feeds) {
        this.communities = communities;
        this.names = names;
        this.record = record;
        this.feeds = feeds;
    }

    @GetMapping("/communities/{slug:[a-z0-9-]+}.atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page, @PathVariable("slug") String slug) {
        Community community = communities.bySlug(slug).orElseThrow(NotFound::new);
        return feeds.of(
                page, community.name(), community.address(), record.about(names.together(community), ActsFeed.ACTS));
    }
}
