package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

class CharterTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final SignedIn member = TestPeople.signIn(server, ActorKind.RESEARCHER);
    private final SignedIn third = TestPeople.signIn(server, ActorKind.CITIZEN);
    private final SignedIn visitor = TestPeople.signIn(server, ActorKind.ENTREPRENEUR);
    private final String community = community();

    @Test
    void aNewVersionIsAdoptedAsSoonAsMoreThanHalfOfTheMembersAgree() {
        String version = propose("Nous parlons de chiffres avant tout.");
        assertThat(member.browser().get("/inbox").words()).contains("Une nouvelle version de la charte");
        Answer page = server.browser().get(version);
        assertThat(page.page().select("del").text()).contains("mesures");
        assertThat(page.page().select("ins").text()).contains("chiffres");
        assertThat(server.browser().get(community).words()).contains("Nous parlons de mesures");

        assertThat(post(visitor, version + "/opinion", Map.of("opinion", "agree"))
                        .status())
                .isEqualTo(403);
        member.browser().get(version).form("form[action$='/opinion']").press("opinion", "object");
        assertThat(member.browser().get(version).words()).contains("Vous avez une objection");
        assertThat(server.browser().get(version).words()).doesNotContain("objection,", "1 accord");
        third.browser().get(version).form("form[action$='/opinion']").press("opinion", "agree");

        assertThat(server.browser().get(version).words()).contains("2 accords et 1 objection, sur 3 membres");
        assertThat(server.browser("en").get(community).words())
                .contains("Nous parlons de chiffres", "Version 2", "adopted a new version");
        assertThat(member.browser().get("/inbox").words()).contains("est adoptée");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from community.charter_opinion where person = :person")
                        .param("person", member.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post(member, version + "/opinion", Map.of("opinion", "agree"))
                        .status())
                .isEqualTo(409);
        assertThat(visitor.browser().get(community).words()).contains("version 2 de sa charte");
        assertThat(server.browser()
                        .get("/api/v1" + community, "application/json")
                        .json()
                        .path("charter")
                        .asText())
                .isEqualTo("Nous parlons de chiffres avant tout.");
    }

    @Test
    void aVersionThatAsManyObjectToAsAgreeWithIsSetAsideAfterFourteenDays() {
        String version = propose("Nous ne parlons plus.");
        assertThat(founder.browser().get(community + "/charter").page().select("a[href$='/propose']"))
                .isEmpty();
        Answer another = post(founder, community + "/charter/propose", Map.of("text", "Autre.", "why", "Pour voir."));
        assertThat(another.status()).isEqualTo(409);
        member.browser().get(version).form("form[action$='/opinion']").press("opinion", "object");
        EndCharters job = server.bean(EndCharters.class);
        job.run();
        assertThat(server.browser().get(version).words()).doesNotContain("Écartée");

        server.bean(JdbcClient.class)
                .sql("update community.charter_version set ends_at = now() - interval '1 minute' where community = "
                        + "(select id from community.community where slug = :slug)")
                .param("slug", community.split("/")[2])
                .update();
        job.run();
        assertThat(server.browser().get(version).words()).contains("Écartée", "1 accord et 1 objection, sur 3 membres");
        assertThat(server.browser().get(community).words()).contains("Nous parlons de mesures");
        assertThat(propose("Nous parlons encore.")).endsWith("/charter/3");
    }

    @Test
    void aCharterThatIsTooLongIsSaidAndKept() {
        String text = "mesure ".repeat(8_000);
        Answer wrong = founder.browser()
                .get(community + "/charter/propose")
                .form()
                .with("text", text)
                .with("why", "Pour tout dire.")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("[name=text]").text()).contains("mesure mesure");
        assertThat(wrong.find("[name=why]").text()).isEqualTo("Pour tout dire.");
        assertThat(member.browser().get(community + "/charter/propose").status())
                .isEqualTo(403);

        Answer huge = post(
                founder, community + "/charter/propose", Map.of("text", "x".repeat(5_000_000), "why", "Pour voir."));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.find("h1").text()).isNotEmpty();
    }

    private String propose(String text) {
        return founder.browser()
                .get(community + "/charter/propose")
                .form()
                .with("text", text)
                .with("why", "Pour être clairs.")
                .submit()
                .location();
    }

    private String community() {
        String address = founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "Charte " + UUID.randomUUID())
                .with("summary", "Qui, sur quoi, pour qui.")
                .with("charter", "Nous parlons de mesures avant tout.")
                .submit()
                .location();
        member.browser().get(address).form("form[action$='/join']").submit();
        third.browser().get(address).form("form[action$='/join']").submit();
        return address;
    }

    private static Answer post(SignedIn person, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", person.browser().get("/account").find("[name=_csrf]").attr("value"));
        return person.browser().post(path, all);
    }
}
