package org.multitude.opengov.consultation;

import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.record.ActsFeed;
import org.multitude.record.PublicRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What happened in a consultation, as a feed beside its page. */
@Controller
class ConsultationFeedController {
    private final PublicRecord record;
    private final ActsFeed feeds;

    ConsultationFeedController(PublicRecord record, ActsFeed feeds) {
        this.record = record;
        this.feeds = feeds;
    }

    @GetMapping(ConsultationController.ONE + ".atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page, Found found) {
        return feeds.of(
                page,
                found.consultation().question(),
                found.path(),
                record.about(found.id().value(), ActsFeed.ACTS));
    }
}
