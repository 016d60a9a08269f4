package org.multitude.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Html;
import org.multitude.platform.text.Secrets;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Feed;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What somebody is told of what she follows, as a feed that her reader of feeds can ask for without signing in: whoever knows
 * the address reads it, so it is shown once, and ended or changed at any time.
 */
@Controller
@Order(13)
class PrivateFeedController implements OnAccountPage {
    private static final String OWN = "/account/feed";
    private static final String FEED = "/feeds/";
    private static final int NEWEST = 50;

    private final PrivateFeedStore feeds;
    private final InboxStore inbox;
    private final Letter letter;
    private final PublicAddress site;
    private final Clock clock;

    PrivateFeedController(PrivateFeedStore feeds, InboxStore inbox, Letter letter, PublicAddress site, Clock clock) {
        this.feeds = feeds;
        this.inbox = inbox;
        this.letter = letter;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("feed"), OWN));
    }

    @GetMapping(OWN)
    @Access(Who.SIGNED_IN)
    Rendered own(Page page, Caller caller) {
        return show(page, caller, "");
    }

    /** The address is in this answer and nowhere else afterwards. */
    @PostMapping(OWN)
    @Access(Who.SIGNED_IN)
    Rendered make(Page page, Caller caller) {
        String secret = Secrets.random();
        feeds.give(new PersonId(caller.id()), secret, clock.instant());
        return show(page, caller, site.origin() + page.feed(FEED + secret));
    }

    @PostMapping(OWN + "/end")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> end(Caller caller) {
        feeds.delete(new PersonId(caller.id()));
        return Redirect.to(OWN);
    }

    @GetMapping(FEED + "{secret:[A-Za-z0-9_-]{20,100}}.atom")
    @Access(Who.ANYONE)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> feed(Page page, @PathVariable("secret") String secret) {
        PersonId person = feeds.opens(secret).orElseThrow(NotFound::new);
        Feed feed = Feed.of(page, site.origin(), page.t("feed.title", letter.site()), "/inbox");
        for (InboxItem item : inbox.newest(person, NEWEST)) {
            String sentence = letter.sentence(item.notice(), page.words());
            feed.add(new Feed.Entry(
                    "urn:uuid:" + item.id(),
                    sentence,
                    item.notice().address(),
                    item.toldAt(),
                    "",
                    "<p>" + Html.escape(sentence) + "</p>"));
        }
        ResponseEntity<byte[]> answer = feed.answer();
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(answer.getBody());
    }

    private Rendered show(Page page, Caller caller, String address) {
        Optional<Instant> since = feeds.since(new PersonId(caller.id()));
        return page.show("notification/feed", Map.of("since", since, "address", address, "form", Form.empty()));
    }
}
