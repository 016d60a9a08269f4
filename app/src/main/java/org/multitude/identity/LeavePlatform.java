package org.multitude.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Sessions;
import org.multitude.record.EraseThing;
import org.multitude.record.Extent;
import org.multitude.record.Ground;
import org.multitude.record.LegalHolds;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes an account and everything that says who she was. What she wrote goes too if she wants; otherwise it stays
 * without her name. Each erasure is an act of its own: one act for all would say for ever that they were one person's.
 */
@Service
public class LeavePlatform {
    private final PersonStore people;
    private final KnownPassword known;
    private final Administrators administrators;
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final BodyClaimStore claims;
    private final SecretLinkStore links;
    private final Writings writings;
    private final EraseThing erase;
    private final LegalHolds holds;
    private final List<WhenLeaving> others;
    private final Outbox outbox;
    private final Sessions sessions;
    private final Once once;
    private final TransactionTemplate transaction;

    LeavePlatform(
            PersonStore people,
            KnownPassword known,
            Administrators administrators,
            OrganizationStore organizations,
            MemberStore members,
            BodyClaimStore claims,
            SecretLinkStore links,
            Writings writings,
            EraseThing erase,
            LegalHolds holds,
            List<WhenLeaving> others,
            Outbox outbox,
            Sessions sessions,
            Once once,
            TransactionTemplate transaction) {
        this.people = people;
        this.known = known;
        this.administrators = administrators;
        this.organizations = organizations;
        this.members = members;
        this.claims = claims;
        this.links = links;
        this.writings = writings;
        this.erase = erase;
        this.holds = holds;
        this.others = List.copyOf(others);
        this.outbox = outbox;
        this.sessions = sessions;
        this.once = once;
        this.transaction = transaction;
    }

    /**
     * Leaves, with all or nothing.
     *
     * @param content whether what she wrote goes too
     * @throws WrongPassword when the password is another one
     * @throws LastSiteAdministrator when nobody would administer the installation any more
     * @throws LastAdministrator when nobody would administer an organisation any more
     * @throws org.multitude.record.OnLegalHold while a legal hold stands on something she wrote
     */
    public void leave(PersonId person, String password, boolean content) {
        String before = known.check(person, password);
        transaction.executeWithoutResult(status -> {
            // In this order, which is that of whoever names or dismisses administrators.
            List<PersonId> administering = administrators.lock();
            known.still(person, before);
            delete(person, content ? Extent.CONTENT : Extent.NAME, administering);
        });
    }

    /** Whether nobody else administers the platform: somebody else has to be found first. */
    public boolean administersAlone(PersonId person) {
        return administrators.all().stream()
                .map(Administrators.Administrator::person)
                .toList()
                .equals(List.of(person));
    }

    /** Organisations and others that need her: somebody else has to be found first. */
    public List<Frame.Link> needing(PersonId person) {
        return Stream.concat(
                        organizations.byIds(members.administeredAlone(person)).values().stream()
                                .map(organization ->
                                        new Frame.Link(organization.name(), organization.address() + "/people")),
                        others.stream().flatMap(other -> other.needing(person).stream()))
                .toList();
    }

    private void delete(PersonId person, Extent extent, List<PersonId> administering) {
        if (administering.equals(List.of(person))) {
            throw new LastSiteAdministrator();
        }
        for (OrganizationId organization : members.organizations(person)) {
            organizations.lock(organization);
            members.remove(organization, person);
            if (members.administrators(organization) == 0) {
                throw new LastAdministrator();
            }
        }
        Set<UUID> hers = new HashSet<>(writings.by(person.value(), Extent.CONTENT));
        hers.addAll(writings.by(person.value(), Extent.NAME));
        holds.refuse(hers);
        if (extent == Extent.CONTENT) {
            writings.by(person.value(), extent).forEach(thing -> erase.erase(thing, extent, Ground.AUTHOR));
        }
        // What she wrote for a body is the body's: it stays, as far as it shows no name of hers.
        writings.by(person.value(), Extent.NAME).forEach(thing -> erase.erase(thing, Extent.NAME, Ground.AUTHOR));
        others.forEach(other -> other.leaving(person));
        claims.forget(person);
        people.find(person).map(Person::email).ifPresent(outbox::forget);
        links.emails(person).forEach(outbox::forget);
        sessions.endAll(person.value());
        once.forget(person.value());
        people.delete(person);
    }
}
