package org.multitude.commons;

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

/** What happened to a commons, as a feed beside its page. */
@Controller
class CommonsFeedController {
    private final Register register;
    private final PublicRecord record;
    private final ActsFeed feeds;

    CommonsFeedController(Register register, PublicRecord record, ActsFeed feeds) {
        this.register = register;
        this.record = record;
        this.feeds = feeds;
    }

    @GetMapping("/{opening:data|code|policy}/{slug:[a-z0-9-]+}.atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page, @PathVariable("opening") String opening, @PathVariable("slug") String slug) {
        CommonsEntry entry = register.shown(CommonsKind.at(opening).orElseThrow(NotFound::new), slug);
        return feeds.of(
                page, entry.title(), entry.address(), record.about(entry.id().value(), ActsFeed.ACTS));
    }
}
