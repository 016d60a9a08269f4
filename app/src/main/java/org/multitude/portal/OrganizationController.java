package org.multitude.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.contribution.AtAbsentBody;
import org.multitude.contribution.Promises;
import org.multitude.contribution.ShownSatisfaction;
import org.multitude.identity.Organization;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Markdown;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Account;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsFeed;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.Seals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organisation: what it is, whether its people are here, what it opened, what happened. */
@Controller
class OrganizationController {
    private static final int OPENED = 50;
    private static final int ACTS = 20;

    private final Organizations organizations;
    private final Register register;
    private final PublicRecord record;
    private final ActsInWords words;
    private final AtAbsentBody atAbsentBody;
    private final Promises promises;
    private final Following following;
    private final ShownSatisfaction satisfaction;
    private final Seals seals;
    private final ActsFeed feeds;
    private final PublicAddress address;

    OrganizationController(
            Organizations organizations,
            Register register,
            PublicRecord record,
            ActsInWords words,
            AtAbsentBody atAbsentBody,
            Promises promises,
            Following following,
            ShownSatisfaction satisfaction,
            Seals seals,
            ActsFeed feeds,
            PublicAddress address) {
        this.organizations = organizations;
        this.register = register;
        this.record = record;
        this.words = words;
        this.atAbsentBody = atAbsentBody;
        this.promises = promises;
        this.following = following;
        this.satisfaction = satisfaction;
        this.seals = seals;
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping("/organizations/{slug:[a-z0-9-]+}")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        List<CommonsEntry> opened = register.ofBody(organization.id(), OPENED);
        Optional<PersonId> reader = caller.account().map(account -> new PersonId(account.id()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organization", organization);
        parameters.put("opened", opened);
        parameters.put("absent", atAbsentBody.of(organization));
        parameters.put("promises", promises.of(organization, page.words()));
        parameters.put("satisfaction", satisfaction.of(organization));
        parameters.put("linkedData", linkedData(organization));
        parameters.put(
                "recognitionSeal", organization.recognition().flatMap(said -> seals.of(said.act(), page.words())));
        parameters.put(
                "recognizes", caller.account().filter(Account::administrator).isPresent() && organization.claimed());
        parameters.put(
                "member",
                reader.filter(person -> organizations.mayPublish(person, organization.id()))
                        .isPresent());
        parameters.put(
                "administers",
                reader.filter(person -> organizations.administers(person, organization.id()))
                        .isPresent());
        parameters.put("following", following.follows(caller, organization.id().value()));
        parameters.put("happened", words.tell(record.about(concerned(organization, opened), ACTS), page.words()));
        return page.show("portal/organization", parameters);
    }

    /** What it and what it opened saw happen. */
    @GetMapping("/organizations/{slug:[a-z0-9-]+}.atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page, @PathVariable("slug") String slug) {
        Organization organization = organizations.bySlug(slug).orElseThrow(NotFound::new);
        return feeds.of(
                page,
                organization.name(),
                organization.address(),
                record.about(concerned(organization, register.ofBody(organization.id(), OPENED)), ActsFeed.ACTS));
    }

    /** In the words of schema.org, for search engines. */
    private Map<String, Object> linkedData(Organization organization) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org/");
        said.put("@type", organization.type().publicBody() ? "GovernmentOrganization" : "Organization");
        said.put("@id", address.origin() + organization.address());
        said.put("url", address.origin() + organization.address());
        said.put("name", organization.name());
        if (!organization.description().isEmpty()) {
            said.put("description", Markdown.plain(organization.description()));
        }
        organization.identifier().ifPresent(identifier -> said.put("identifier", identifier.text()));
        organization.contact().filter(contact -> contact.contains("@")).ifPresent(mail -> said.put("email", mail));
        return said;
    }

    private static List<UUID> concerned(Organization organization, List<CommonsEntry> opened) {
        List<UUID> things = new ArrayList<>();
        things.add(organization.id().value());
        opened.forEach(entry -> things.add(entry.id().value()));
        return things;
    }
}
