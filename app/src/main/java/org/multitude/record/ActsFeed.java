package org.multitude.record;

import java.util.List;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Html;
import org.multitude.platform.web.Feed;
import org.multitude.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes feeds of acts: each with its sentence, the page where its effect is seen, and a link to its proof. */
@Component
public class ActsFeed {
    /** How many acts a feed holds. */
    public static final int ACTS = 50;

    private final ActsInWords words;
    private final PublicAddress address;

    ActsFeed(ActsInWords words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    /** A feed of these acts, the newest first, beside the page at this path. */
    public ResponseEntity<byte[]> of(Page page, String title, String alternate, List<RecordedAct> acts) {
        Feed feed = Feed.of(page, address.origin(), title, alternate);
        for (ToldAct told : words.tell(acts, page.words())) {
            feed.add(new Feed.Entry(
                    "urn:uuid:" + told.act().id(),
                    page.words().plain(told.told().html()),
                    told.told().address(),
                    told.act().occurredAt(),
                    "",
                    "<p>" + told.told().away(address.origin()) + "</p><p><a href=\""
                            + Html.escape(address.origin() + told.proof()) + "\">"
                            + Html.escape(page.t("record.feed.proof")) + "</a></p>"));
        }
        return feed.answer();
    }
}
