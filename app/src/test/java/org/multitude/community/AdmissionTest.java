package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

class AdmissionTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final SignedIn asker = TestPeople.signIn(server, ActorKind.RESEARCHER);

    @Test
    void whoAsksIsLetInByAFacilitatorAndIsTold() {
        String address = found("on-request");

        assertThat(post(asker, address + "/join", Map.of()).status()).isEqualTo(409);
        Answer empty = asker.browser().get(address + "/ask").form().submit();
        assertThat(empty.status()).isEqualTo(422);
        asker.browser()
                .get(address + "/ask")
                .form()
                .with("word", "Je mesure l’air depuis **dix ans**.")
                .submit();
        assertThat(asker.browser().get(address).words()).contains("Vous avez demandé à rejoindre");
        assertThat(founder.browser().get("/inbox").words()).contains("demande à rejoindre");
        assertThat(server.browser().get(address).words()).doesNotContain("dix ans", "Un chercheur");
        assertThat(asker.browser().get(address + "/members").status()).isEqualTo(403);

        Answer members = founder.browser().get(address + "/members");
        assertThat(members.words()).contains("dix ans", "Un chercheur");
        members.form("form[action*='/requests/']").press("decision", "accept");
        assertThat(asker.browser().get("/inbox").words()).contains("Vous êtes accueilli");
        assertThat(asker.browser().get(address).words()).contains("Vous en êtes membre");
        assertThat(founder.browser().get(address + "/members").words()).contains("Personne n’attend");
    }

    @Test
    void whoIsDeclinedReadsWhyAndAsksAgainOnlyAfterAWeek() {
        String address = found("on-request");
        ask(address);
        Answer members = founder.browser().get(address + "/members");
        Answer silent = members.form("form[action*='/requests/']").press("decision", "decline");
        assertThat(silent.status()).isEqualTo(422);
        String reason = silent.find("input[name^=reason-]").attr("name");
        silent.form("form[action*='/requests/']").with(reason, "Dites-en plus.").press("decision", "decline");

        assertThat(asker.browser().get("/inbox").words()).contains("Dites-en plus.");
        assertThat(ask(address).status()).isEqualTo(409);

        server.bean(AdmissionStore.class).forget(Instant.now(), Instant.now().plusSeconds(60));
        assertThat(ask(address).status()).isEqualTo(303);
    }

    @Test
    void whoIsInvitedTakesItOnceAndNobodyElseDoes() {
        String address = found("by-invitation");
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        invite(address, asker.person().handle());

        assertThat(asker.browser().get("/inbox").words()).contains("Vous êtes invité");
        assertThat(post(other, address + "/invitation", Map.of()).status()).isEqualTo(410);
        assertThat(post(other, address + "/ask", Map.of("word", "Et moi ?")).status())
                .isEqualTo(409);
        asker.browser().get(address).form("form[action$='/invitation']").submit();
        assertThat(asker.browser().get(address).words()).contains("Vous en êtes membre");
        asker.browser().get(address).form("form[action$='/leave']").submit();
        assertThat(post(asker, address + "/invitation", Map.of()).status()).isEqualTo(410);

        assertThat(invite(address, "nobody-has-this").words()).contains("Personne ici n’a l’identifiant");
        assertThat(invite(address, "a@b").words()).contains("n’est pas une adresse");
    }

    @Test
    void theLinkOfALetterWorksOnceAndForFourteenDays() {
        String address = found("by-invitation");
        String secret = UUID.randomUUID() + "@example.org";
        invite(address, secret);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select body from mail.message where recipient = :to")
                        .param("to", secret)
                        .query((row, number) -> row.getString("body"))
                        .single())
                .contains(address + "/invitation/");

        String letter = TestInvitations.letter(server, address);
        Answer stranger = server.browser().get(letter);
        assertThat(stranger.words()).contains("Créer un compte");
        assertThat(stranger.find("a[href^='/sign-up']").attr("href")).contains("invitation");
        asker.browser().get(letter).form("form[action*='/invitation/']").submit();
        assertThat(asker.browser().get(address).words()).contains("Vous en êtes membre");
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        assertThat(other.browser().get(letter).status()).isEqualTo(410);
        assertThat(post(other, letter, Map.of()).status()).isEqualTo(410);

        String late = TestInvitations.letter(server, address);
        server.bean(AdmissionStore.class).forget(Instant.now().plus(Duration.ofDays(15)), Instant.EPOCH);
        assertThat(other.browser().get(late).status()).isEqualTo(410);
    }

    @Test
    void aMemberIsPartedWithForAReasonThatSheAloneReads() {
        String address = found("open");
        asker.browser().get(address).form("form[action$='/join']").submit();
        String remove = founder.browser()
                .get(address + "/members")
                .find("a[href$='/remove']")
                .attr("href");
        assertThat(asker.browser().get(remove).status()).isEqualTo(403);
        founder.browser()
                .get(remove)
                .form()
                .with("reason", "L’article 2 n’est pas respecté.")
                .submit();

        assertThat(asker.browser().get("/inbox").words()).contains("L’article 2");
        String page = server.browser().get(address).words();
        assertThat(page).contains("Une personne a quitté").doesNotContain("L’article 2");
    }

    @Test
    void facilitatorsDescribeTheCommunityAnewAndNobodyElseDoes() {
        String address = found("open");
        Answer first = founder.browser().get(address + "/edit");
        Answer second = founder.browser().get(address + "/edit");
        first.form().with("name", "Autre nom").with("joining", "by-invitation").submit();
        assertThat(server.browser().get(address).words())
                .contains("Autre nom", "a modifié sa présentation", "On la rejoint sur invitation");
        Answer late = second.form().with("summary", "Mon résumé à moi.").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("Mon résumé à moi.", "Autre nom");
        assertThat(asker.browser().get(address + "/edit").status()).isEqualTo(403);
    }

    @Test
    void whoLeavesThePlatformIsForgotten() {
        String address = found("on-request");
        ask(address);
        Community community = server.bean(Communities.class)
                .bySlug(address.substring(address.lastIndexOf('/') + 1))
                .orElseThrow();
        server.bean(LeaveCommunities.class).leaving(asker.id());
        assertThat(server.bean(AdmissionStore.class).request(asker.id(), community.id()))
                .isEqualTo(Optional.empty());
    }

    private Answer ask(String address) {
        return asker.browser()
                .get(address + "/ask")
                .form()
                .with("word", "Bonjour.")
                .submit();
    }

    private Answer invite(String address, String who) {
        return founder.browser()
                .get(address + "/members")
                .form("form[action$='/invitations']")
                .with("who", who)
                .submit();
    }

    private static Answer post(SignedIn person, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", person.browser().get("/account").find("[name=_csrf]").attr("value"));
        return person.browser().post(path, all);
    }

    private String found(String joining) {
        return founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "Accueil " + UUID.randomUUID())
                .with("summary", "Qui, sur quoi, pour qui.")
                .with("charter", "Nous parlons de mesures.")
                .with("joining", joining)
                .submit()
                .location();
    }
}
