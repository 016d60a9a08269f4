package org.multitude.notification.webhook;

import java.util.List;
import java.util.UUID;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's webhooks. Only she sees them. */
@Controller
@Order(12)
class WebhookController implements OnAccountPage {
    private final WebhookPages pages;
    private final HookPlaces places;

    WebhookController(WebhookPages pages, HookPlaces places) {
        this.pages = pages;
        this.places = places;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("notification.webhooks"), HookPlaces.ACCOUNT));
    }

    @GetMapping(HookPlaces.ACCOUNT)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        return pages.list(page, of(caller));
    }

    @PostMapping(HookPlaces.ACCOUNT)
    @Access(Who.SIGNED_IN)
    Object register(Page page, Caller caller, Form form) {
        return pages.register(page, caller, of(caller), form);
    }

    @GetMapping(HookPlaces.ACCOUNT + "/{hook}")
    @Access(Who.SIGNED_IN)
    Rendered show(Page page, Caller caller, @PathVariable("hook") UUID id) {
        return pages.show(page, of(caller), id);
    }

    @PostMapping(HookPlaces.ACCOUNT + "/{hook}/trial")
    @Access(Who.SIGNED_IN)
    Object tryIt(Caller caller, @PathVariable("hook") UUID id) {
        return pages.tryIt(of(caller), id);
    }

    @PostMapping(HookPlaces.ACCOUNT + "/{hook}/again/{delivery}")
    @Access(Who.SIGNED_IN)
    Object again(Caller caller, @PathVariable("hook") UUID id, @PathVariable("delivery") UUID delivery) {
        return pages.again(of(caller), id, delivery);
    }

    @PostMapping(HookPlaces.ACCOUNT + "/{hook}/resume")
    @Access(Who.SIGNED_IN)
    Object resume(Caller caller, @PathVariable("hook") UUID id) {
        return pages.resume(of(caller), id);
    }

    @PostMapping(HookPlaces.ACCOUNT + "/{hook}/end")
    @Access(Who.SIGNED_IN)
    Object end(Caller caller, @PathVariable("hook") UUID id) {
        return pages.end(of(caller), id);
    }

    private HookPlace of(Caller caller) {
        return places.of(new Owner.Somebody(new PersonId(caller.id())));
    }
}
