package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

class CallTest {
    private final TestServer server = TestServer.shared();
    private final SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final SignedIn member = TestPeople.signIn(server, ActorKind.RESEARCHER);
    private final SignedIn visitor = TestPeople.signIn(server, ActorKind.CITIZEN);

    @Test
    void aCallIsMadeTakenGivenBackAndClosedWithWhatCameOfIt() {
        String community = community();
        String call = call(community, "2");
        assertThat(member.browser().get("/inbox").words()).contains("lance un appel", "Compter les vélos");
        assertThat(server.browser().get(community).words()).contains("Compter les vélos", "0 personne trouvée sur 2");

        assertThat(post(visitor, call + "/take").status()).isEqualTo(403);
        assertThat(visitor.browser().get(call).words()).contains("Rejoindre la communauté pour prendre part");
        member.browser().get(call).form("form[action$='/take']").submit();
        post(member, call + "/take");
        Answer taken = server.browser().get(call);
        assertThat(taken.words()).contains("1 personne trouvée sur 2", "Un chercheur");
        member.browser().get(call).form("form[action$='/give-back']").submit();
        assertThat(server.browser().get(call).words()).contains("0 personne trouvée sur 2", "ne prend plus part");
        member.browser().get(call).form("form[action$='/take']").submit();

        assertThat(member.browser().get(call + "/close").status()).isEqualTo(403);
        Answer silent = founder.browser().get(call + "/close").form().submit();
        assertThat(silent.status()).isEqualTo(422);
        silent.form()
                .with("outcome", "Douze écoles comptées.")
                .with("address", "https://example.org/velos")
                .submit();
        Answer closed = server.browser("en").get(call);
        assertThat(closed.words()).contains("Douze écoles comptées.", "closed the call");
        assertThat(closed.find("a[href='https://example.org/velos']").text()).isNotEmpty();
        assertThat(member.browser().get("/inbox").words()).contains("Un appel auquel vous prenez part est terminé");
        assertThat(post(member, call + "/take").status()).isEqualTo(303);
        SignedIn late = TestPeople.signIn(server, ActorKind.CITIZEN);
        late.browser().get(community).form("form[action$='/join']").submit();
        assertThat(post(late, call + "/take").status()).isEqualTo(409);
    }

    @Test
    void noMoreTakePartThanAreWantedAndWhoeverLeavesGivesBack() {
        String community = community();
        String call = call(community, "1");
        member.browser().get(call).form("form[action$='/take']").submit();
        Answer filled = post(founder, call + "/take");
        assertThat(filled.status()).isEqualTo(409);
        assertThat(filled.words()).contains("Toutes les personnes demandées sont trouvées");

        member.browser().get(community).form("form[action$='/leave']").submit();
        assertThat(server.browser().get(call).words()).contains("0 personne trouvée sur 1");
    }

    @Test
    void aNameThatIsShownGoesWithWhatOpensItInTheRecordAlsoOnceTheCallIsClosed() throws Exception {
        String community = community();
        String call = call(community, "2");
        server.bean(JdbcClient.class)
                .sql("update identity.person set public_name = 'Ysolde Grandpré' where id = :id")
                .param("id", member.id().value())
                .update();
        member.browser()
                .get(call)
                .form("form[action$='/take']")
                .with("showName", "yes")
                .submit();
        assertThat(server.browser().get(call).words()).contains("Ysolde Grandpré");
        founder.browser().get(call + "/close").form().with("outcome", "Fait.").submit();

        member.browser().get(call).form("form[action$='/give-back']").submit();

        assertThat(server.browser().get(call).words()).doesNotContain("Ysolde Grandpré");
        assertThat(server.bean(JdbcClient.class)
                        .sql("""
                                select count(*) from record.act a
                                where a.type = 'record.erased' and a.thing in (
                                  select t.id from community.taking t join community.call c on c.id = t.call
                                  where c.community = :community)
                                """)
                        .param("community", id(community).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCallWhoseLastDayHasPassedIsTakenByNobody() {
        String community = community();
        String call = call(community, "3");
        server.bean(JdbcClient.class)
                .sql("update community.call set until = current_date - 3 where community = :community")
                .param("community", id(community).value())
                .update();
        assertThat(post(member, call + "/take").status()).isEqualTo(409);
        assertThat(member.browser().get(call).words()).contains("Le dernier jour était le");
        // As it was, for the verifier.
        server.bean(JdbcClient.class)
                .sql("update community.call set until = current_date + 20 where community = :community")
                .param("community", id(community).value())
                .update();
    }

    @Test
    void nothingTypedIsLostWhenACallSaysTooLittle() {
        String community = community();
        Answer wrong = founder.browser()
                .get(community + "/calls/new")
                .form()
                .with("title", "Relever <b>les</b> capteurs")
                .with("wanted", "trois")
                .with("until", "2020-01-01")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("[name=title]").attr("value")).isEqualTo("Relever <b>les</b> capteurs");
        assertThat(wrong.find(".errors").text()).contains("Ce qui manque", "trois", "2020");
        assertThat(visitor.browser().get(community + "/calls/new").status()).isEqualTo(403);
    }

    private String call(String community, String wanted) {
        return founder.browser()
                .get(community + "/calls/new")
                .form()
                .with("title", "Compter les vélos")
                .with("need", "Deux matins, **une fiche**.")
                .with("wanted", wanted)
                .with("until", LocalDate.now().plusDays(20).toString())
                .submit()
                .location();
    }

    private String community() {
        String address = founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "Appels " + UUID.randomUUID())
                .with("summary", "Qui, sur quoi, pour qui.")
                .with("charter", "Nous parlons de mesures.")
                .submit()
                .location();
        member.browser().get(address).form("form[action$='/join']").submit();
        return address;
    }

    private CommunityId id(String address) {
        return server.bean(Communities.class)
                .bySlug(address.substring(address.lastIndexOf('/') + 1))
                .orElseThrow()
                .id();
    }

    private static Answer post(SignedIn person, String path) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "_csrf", person.browser().get("/account").find("[name=_csrf]").attr("value"));
        return person.browser().post(path, fields);
    }
}
