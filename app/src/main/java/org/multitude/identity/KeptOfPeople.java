package org.multitude.identity;

import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.page;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.texts;
import static org.multitude.platform.kept.KeptColumn.thing;
import static org.multitude.platform.kept.KeptColumn.yes;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of an account itself. Of passwords, second factors, codes and links in letters, only that they are there. */
@Component
@Order(1)
class KeptOfPeople implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "account",
                        List.of("identity.person.id"),
                        """
                        select handle, email, email_confirmed_at as confirmed_at, public_name, kind, language, administrator,
                          created_at as since
                        from identity.person where id = :account
                        """,
                        List.of(
                                text("handle"),
                                text("email"),
                                at("confirmed_at"),
                                text("public_name"),
                                code("kind", "identity.kind."),
                                code("language", "kept.language."),
                                yes("administrator"),
                                at("since"))),
                new Kept(
                        "attested",
                        List.of("identity.vouch.person"),
                        """
                        select kind, at from identity.vouch where person = :account order by at, attester
                        """,
                        List.of(code("kind", "identity.kind."), at("at"))),
                new Kept(
                        "attests",
                        List.of("identity.vouch.attester"),
                        """
                        select p.handle, v.kind, v.at from identity.vouch v join identity.person p on p.id = v.person
                        where v.attester = :account order by v.at, v.person
                        """,
                        List.of(text("handle"), code("kind", "identity.kind."), at("at"))),
                new Kept(
                        "providers",
                        List.of("identity.provider_link.person"),
                        """
                        select issuer, subject, linked_at, used_at from identity.provider_link
                        where person = :account order by linked_at, issuer, subject
                        """,
                        List.of(text("issuer"), text("subject"), at("linked_at"), at("used_at"))),
                new Kept(
                        "said-by-providers",
                        List.of("identity.provider_link.person"),
                        """
                        select a.issuer, a.claim, a.value, a.attested_at as at
                        from identity.attested a join identity.provider_link l on l.issuer = a.issuer and l.subject = a.subject
                        where l.person = :account order by a.issuer, a.subject, a.claim
                        """,
                        List.of(text("issuer"), text("claim"), text("value"), at("at"))),
                new Kept(
                        "passkeys",
                        List.of("identity.passkey.person"),
                        """
                        select name, made_at, used_at from identity.passkey where person = :account order by made_at, id
                        """,
                        List.of(text("name"), at("made_at"), at("used_at"))),
                new Kept(
                        "second-factor",
                        List.of("identity.second_factor.person", "identity.recovery_code.person"),
                        """
                        select begun_at, since,
                          (select count(*) from identity.recovery_code c where c.person = f.person) as codes_left
                        from identity.second_factor f where person = :account
                        """,
                        List.of(at("begun_at"), at("since"), number("codes_left"))),
                new Kept(
                        "links",
                        List.of("identity.secret_link.person"),
                        """
                        select purpose, email, made_at, ends_at from identity.secret_link
                        where person = :account order by made_at, secret_hash
                        """,
                        List.of(code("purpose", "kept.purpose."), text("email"), at("made_at"), at("ends_at"))),
                new Kept("halfway", List.of("identity.halfway.person"), """
                        select ends_at from identity.halfway where person = :account order by ends_at
                        """, List.of(at("ends_at"))),
                new Kept(
                        "organizations",
                        List.of("identity.membership.person"),
                        """
                        select organization, role, since from identity.membership
                        where person = :account order by since, organization
                        """,
                        List.of(thing("organization"), code("role", "identity.role."), at("since"))),
                new Kept(
                        "organization-invitations",
                        List.of("identity.invitation.person"),
                        """
                        select organization, role, email, made_at, ends_at from identity.invitation
                        where person = :account or email = :address order by made_at, id
                        """,
                        List.of(
                                thing("organization"),
                                code("role", "identity.role."),
                                text("email"),
                                at("made_at"),
                                at("ends_at"))),
                new Kept(
                        "organization-requests",
                        List.of("identity.join_request.person"),
                        """
                        select organization, office, asked_at from identity.join_request
                        where person = :account order by asked_at, organization
                        """,
                        List.of(thing("organization"), text("office"), at("asked_at"))),
                new Kept(
                        "body-claims",
                        List.of("identity.body_claim.person"),
                        """
                        select body as organization, office, address, reason, asked_at, state, refusal, decided_at
                        from identity.body_claim where person = :account order by asked_at, id
                        """,
                        List.of(
                                thing("organization"),
                                text("office"),
                                text("address"),
                                text("reason"),
                                at("asked_at"),
                                code("state", "kept.state."),
                                text("refusal"),
                                at("decided_at"))),
                new Kept(
                        "body-claims-decided",
                        List.of("identity.body_claim.decided_by"),
                        """
                        select body as organization, state, decided_at from identity.body_claim
                        where decided_by = :account order by decided_at, id
                        """,
                        List.of(thing("organization"), code("state", "kept.state."), at("decided_at"))),
                new Kept(
                        "own-page",
                        List.of("identity.person_page.person"),
                        """
                        select '/people/' || slug as page, presentation as text, shown as parts, since
                        from identity.person_page where person = :account
                        """,
                        List.of(page("page"), text("text"), texts("parts"), at("since"))),
                new Kept(
                        "consents",
                        List.of("identity.consent.person"),
                        """
                        select what, agreed as agrees, at from identity.consent
                        where person = :account order by at, id
                        """,
                        List.of(code("what", "consents.what."), yes("agrees"), at("at"))));
    }
}
