package org.multitude.contribution;

import org.multitude.contribution.FindContribution.Address;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.record.ActsFeed;
import org.multitude.record.PublicRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened to a contribution, as a feed beside its page; of one that was erased only what its acts still say. */
@Controller
class ContributionFeedController {
    private final FindContribution find;
    private final PublicRecord record;
    private final ActsFeed feeds;

    ContributionFeedController(FindContribution find, PublicRecord record, ActsFeed feeds) {
        this.find = find;
        this.record = record;
        this.feeds = feeds;
    }

    @GetMapping(ContributionController.ONE + ".atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Contribution contribution = row.contribution();
        return feeds.of(
                page,
                contribution.erased() ? page.t("contribution.erased.title") : contribution.title(),
                row.address(),
                record.about(contribution.id().value(), ActsFeed.ACTS));
    }
}
