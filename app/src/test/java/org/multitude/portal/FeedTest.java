package org.multitude.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.community.FoundCommunity;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.opengov.consultation.Asking;
import org.multitude.platform.text.Prose;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every feed is Atom as RFC 4287 demands it, says the language it is asked in, and is sent only when it changed. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final TestServer server = TestServer.shared();
    private final TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final Organization body = TestPeople.body(server, founder, "Commune <b>des fils</b> & \u0001 co");

    @Test
    void everyFeedIsValid() throws Exception {
        String community = server.bean(FoundCommunity.class)
                .found(
                        founder.id(),
                        new FoundCommunity.Description("Fils & feuilles", Prose.of("Ensemble."), Prose.of("Charte.")))
                .address();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String policy = founder.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Fils & plans")
                .with("summary", "Décider.")
                .with("name-1", "Avis")
                .with("start-1", today.toString())
                .with("end-1", today.plusDays(20).toString())
                .submit()
                .location();
        String consultation = Asking.of(server, founder, policy, "Quels fils ?", List.of("Tous les fils."))
                .path();
        server.caughtUp();
        for (String path : List.of(
                "/record.atom",
                "/search.atom?q=commune+fils",
                "/data.atom",
                "/code.atom?licence=EUPL-1.2",
                "/policy.atom",
                "/communities.atom",
                "/organizations.atom?type=local-authority",
                body.address() + ".atom",
                community + ".atom",
                consultation + ".atom")) {
            check(path);
        }
        assertThat(server.browser().get("/search.atom?q=commune+fils").text()).contains("&lt;b&gt;des fils&lt;/b&gt;");
        assertThat(server.browser().get("/nothing.atom").status()).isEqualTo(404);
        assertThat(server.browser().get("/organizations/nothing-at-all.atom").status())
                .isEqualTo(404);
    }

    @Test
    void aFeedThatDidNotChangeIsNotSentAgain() {
        String path = body.address() + ".atom?lang=en";
        Answer first = server.browser().get(path);
        assertThat(first.header("ETag")).isNotEmpty();

        assertThat(server.browser()
                        .get(path, Map.of("If-None-Match", first.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(server.browser().get(path).bytes()).isEqualTo(first.bytes());
    }

    @Test
    void pagesSayWhereTheirFeedIsInTheirLanguage() throws Exception {
        for (String path : List.of("/", "/record", "/data", "/organizations", "/search?q=commune", body.address())) {
            Answer page = server.browser("en").get(path);
            String feed = page.find("link[rel=alternate][type='application/atom+xml']")
                    .attr("href");

            assertThat(check(feed).getDocumentElement().getAttribute("xml:lang"))
                    .as(feed)
                    .isEqualTo("en");
        }
        assertThat(server.browser("fr").get("/record.atom?lang=en").text()).contains("The latest acts");
    }

    private Document check(String path) throws Exception {
        Answer answer = server.browser().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        Document document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(one(feed, "id")).startsWith("http");
        assertThat(one(feed, "title")).isNotBlank();
        Instant updated = Instant.parse(one(feed, "updated"));
        assertThat(children(feed, "author")).as(path).hasSize(1);
        assertThat(children(feed, "link").stream().map(link -> link.getAttribute("rel")))
                .as(path)
                .containsExactly("self", "alternate");
        assertThat(children(feed, "link").getFirst().getAttribute("href")).isEqualTo(server.address() + path);
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, "entry")) {
            assertThat(ids.add(one(entry, "id"))).as(path).isTrue();
            assertThat(one(entry, "id")).startsWith("urn:uuid:");
            assertThat(one(entry, "title")).isNotBlank();
            assertThat(Instant.parse(one(entry, "updated"))).isBeforeOrEqualTo(updated);
            assertThat(children(entry, "link").getFirst().getAttribute("href")).startsWith(server.address() + "/");
            assertThat(children(entry, "content").getFirst().getAttribute("type"))
                    .isEqualTo("html");
        }
        return document;
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return Objects.requireNonNull(found.getFirst().getTextContent());
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> ATOM.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()))
                .toList();
    }
}
