package org.multitude.notification.webhook;

import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Webhooks of an organisation, for whoever administers it: they stay when she leaves. */
@Controller
class OrganizationWebhooksController {
    private final WebhookPages pages;
    private final HookPlaces places;
    private final Organizations organizations;

    OrganizationWebhooksController(WebhookPages pages, HookPlaces places, Organizations organizations) {
        this.pages = pages;
        this.places = places;
        this.organizations = organizations;
    }

    @GetMapping(HookPlaces.ORGANIZATION)
    @Access(Who.PUBLISHER)
    Rendered list(Page page, Caller caller, @PathVariable("slug") String slug) {
        return pages.list(page, of(caller, slug));
    }

    @PostMapping(HookPlaces.ORGANIZATION)
    @Access(Who.PUBLISHER)
    Object register(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        return pages.register(page, caller, of(caller, slug), form);
    }

    @GetMapping(HookPlaces.ORGANIZATION + "/{hook}")
    @Access(Who.PUBLISHER)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("hook") UUID id) {
        return pages.show(page, of(caller, slug), id);
    }

    @PostMapping(HookPlaces.ORGANIZATION + "/{hook}/trial")
    @Access(Who.PUBLISHER)
    Object tryIt(Caller caller, @PathVariable("slug") String slug, @PathVariable("hook") UUID id) {
        return pages.tryIt(of(caller, slug), id);
    }

    @PostMapping(HookPlaces.ORGANIZATION + "/{hook}/again/{delivery}")
    @Access(Who.PUBLISHER)
    Object again(
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("hook") UUID id,
            @PathVariable("delivery") UUID delivery) {
        return pages.again(of(caller, slug), id, delivery);
    }

    @PostMapping(HookPlaces.ORGANIZATION + "/{hook}/resume")
    @Access(Who.PUBLISHER)
    Object resume(Caller caller, @PathVariable("slug") String slug, @PathVariable("hook") UUID id) {
        return pages.resume(of(caller, slug), id);
    }

    @PostMapping(HookPlaces.ORGANIZATION + "/{hook}/end")
    @Access(Who.PUBLISHER)
    Object end(Caller caller, @PathVariable("slug") String slug, @PathVariable("hook") UUID id) {
        return pages.end(of(caller, slug), id);
    }

    private HookPlace of(Caller caller, String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        if (!organizations.administers(new PersonId(caller.id()), organization.id())) {
            throw new NotAllowed();
        }
        return places.of(new Owner.Body(organization.id()));
    }
}
