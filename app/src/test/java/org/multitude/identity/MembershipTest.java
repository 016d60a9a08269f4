package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Form;
import org.multitude.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes to act for an organisation, and how what people are is attested by those who do. */
class MembershipTest {
    private final TestServer server = TestServer.shared();
    private final TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.RESEARCHER);
    private final Organization organization =
            TestPeople.body(server, founder, "Laboratoire " + founder.person().handle(), OrganizationType.UNIVERSITY);
    private final String people = organization.address() + "/people";

    @Test
    void anInvitationByAddressIsForWhoConfirmedItAndWorksOnce() {
        TestPeople.SignedIn invited = TestPeople.signIn(server, ActorKind.RESEARCHER);
        TestPeople.SignedIn thief = TestPeople.signIn(server, ActorKind.RESEARCHER);
        String address = invited.person().email();
        Answer sent = founder.browser()
                .get(people)
                .form("form[action='" + people + "']")
                .with("who", address)
                .with("role", "administrator")
                .submit();
        assertThat(sent.go().words()).contains("Invitations en attente", address.toLowerCase(java.util.Locale.ROOT));
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from mail.message where lower(recipient) = lower(:address)")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String secret = secret(address);
        TestPeople.unconfirmed(server, invited);

        assertThat(thief.browser().get(secret).status()).isEqualTo(403);
        Answer unconfirmed = invited.browser().get(secret);
        assertThat(unconfirmed.status()).isEqualTo(403);
        assertThat(unconfirmed.words()).contains("confirmez-la");
        server.bean(PersonStore.class)
                .setEmail(invited.id(), address.toLowerCase(java.util.Locale.ROOT), Optional.of(Instant.now()));
        Form accept = invited.browser().get(secret).form("form[action$='/accept']");
        assertThat(accept.submit().location()).isEqualTo(people);
        assertThat(server.bean(MemberStore.class).role(invited.id(), organization.id()))
                .contains(Role.ADMINISTRATOR);

        Answer again = invited.browser().get(secret);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.words()).contains("Cette invitation ne sert plus");
        assertThat(accept.with("_once", UUID.randomUUID().toString()).submit().status())
                .isEqualTo(410);
    }

    /** The address in the letter to this one, in place of the one that nobody but its reader knows. */
    private String secret(String address) {
        return "/invitations/"
                + server.bean(InvitationStore.class)
                        .make(
                                new Invitation(
                                        UUID.randomUUID(),
                                        organization.id(),
                                        Role.ADMINISTRATOR,
                                        Optional.empty(),
                                        Optional.of(address.toLowerCase(java.util.Locale.ROOT)),
                                        "",
                                        Instant.now().plus(InviteMember.LIFE)),
                                Instant.now());
    }

    @Test
    void whoAsksToJoinIsDecidedOnByItsAdministrators() {
        TestPeople.SignedIn asking = TestPeople.signIn(server, ActorKind.RESEARCHER);
        Form form = asking.browser()
                .get(organization.address() + "/join")
                .form("form[action$='/join']")
                .with("office", "Géographie");
        assertThat(form.submit().go().words()).contains("Votre demande attend");
        assertThat(founder.browser().get("/inbox").words()).contains("demande à rejoindre");
        Form decision = founder.browser().get(people).form("form[action$='/request']");

        assertThat(decision.press("decision", "accept").status()).isEqualTo(303);

        assertThat(server.bean(MemberStore.class).role(asking.id(), organization.id()))
                .contains(Role.PUBLISHER);
        assertThat(asking.browser().get("/inbox").words()).contains("Vous publiez et répondez désormais");
        assertThat(decision.with("_once", UUID.randomUUID().toString())
                        .press("decision", "decline")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void twoMembersOfARecognisedOrganisationAttestSomebodyElseAndNobodyAttestsHerself() {
        TestPeople.SignedIn second = TestPeople.signIn(server, ActorKind.RESEARCHER);
        TestPeople.member(server, organization, second, Role.PUBLISHER);
        TestPeople.SignedIn person = TestPeople.signIn(server, ActorKind.CIVIL_SOCIETY);
        Attestations attestations = server.bean(Attestations.class);
        assertThat(founder.browser().get("/account/attestation").words()).doesNotContain("Attester quelqu’un");
        TestPeople.recognize(server, organization);
        assertThat(attestations.of(founder.id()))
                .contains(new Attestation(Attestation.Way.ORGANIZATION, organization.name()));

        assertThat(attest(founder, founder, "researcher").status()).isEqualTo(422);
        assertThat(attest(founder, person, "researcher").status()).isEqualTo(422);
        assertThat(attest(founder, person, "civil-society").status()).isEqualTo(303);
        assertThat(attest(founder, person, "civil-society").status()).isEqualTo(303);
        assertThat(attestations.of(person.id())).as("by one").isEmpty();
        assertThat(attest(second, person, "civil-society").status()).isEqualTo(303);

        assertThat(attestations.of(person.id())).contains(new Attestation(Attestation.Way.PEERS, organization.name()));
        assertThat(person.browser().get("/account/attestation").words())
                .contains("attesté par deux membres de " + organization.name())
                .doesNotContain("Attester quelqu’un");
        server.bean(PersonStore.class)
                .describe(
                        person.id(),
                        ActorKind.ENTREPRENEUR,
                        Optional.empty(),
                        person.person().language());
        assertThat(attestations.of(person.id())).as("of another kind").isEmpty();
    }

    private static Answer attest(TestPeople.SignedIn by, TestPeople.SignedIn who, String kind) {
        return by.browser()
                .get("/account/attestation")
                .form("form[action='/account/attestation']")
                .with("handle", who.person().handle())
                .with("kind", kind)
                .submit();
    }
}
