package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route that is not everybody's, as everybody: nobody, a citizen, who speaks for another body and brings
 * together another community, who speaks for this one, who administers the site. What each gets is compared with what the
 * route declares.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private TestServer server;
    private Scene scene;
    private final Map<Role, Browser> browsers = new LinkedHashMap<>();
    private final Map<Role, String> tokens = new LinkedHashMap<>();
    /** Where a route leads in this scene, the longest beginning first. */
    private final Map<String, String> places = new LinkedHashMap<>();

    private enum Role {
        NOBODY,
        CITIZEN,
        /** Publishes for another body, facilitates another community. */
        STRANGER,
        /** Publishes for this body, facilitates this community. */
        SERVANT,
        ADMINISTRATOR
    }

    /** A route in this scene. */
    private record Route(RequestMethod method, String pattern, String path, Who who) {
        /** Whether it is about one thing, whose body or community decides. */
        boolean aboutOne() {
            return pattern.contains("{}");
        }
    }

    @BeforeAll
    void everybodyArrives() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        scene = new Scene(server);
        SignedIn stranger = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, stranger, "Commune voisine");
        stranger.browser()
                .get("/communities/new")
                .form()
                .with("name", "Voisins")
                .with("summary", "À côté.")
                .with("charter", "Nous sommes d’à côté.")
                .submit();
        browsers.put(Role.NOBODY, server.browser());
        browsers.put(Role.CITIZEN, TestPeople.signIn(server, ActorKind.CITIZEN).browser());
        browsers.put(Role.STRANGER, stranger.browser());
        browsers.put(Role.SERVANT, scene.servant.browser());
        browsers.put(Role.ADMINISTRATOR, scene.administrator.browser());
        browsers.forEach((role, browser) -> tokens.put(
                role,
                role == Role.NOBODY
                        ? ""
                        : browser.get("/account").find("[name=_csrf]").attr("value")));
        String attachment = scene.servant
                .browser()
                .get(scene.community + "/commons")
                .find("form[action$='/detach']")
                .attr("action");
        places.put("/communities/{}/commons/{}/detach", attachment);
        places.put("/communities/{}/reports/{}", scene.community + "/reports/" + UUID.randomUUID());
        places.put("/communities/{}/pinned/{}", scene.community + "/pinned/" + UUID.randomUUID());
        places.put("/communities/{}/charter/{}", scene.community + "/charter/2");
        places.put("/communities/{}/calls/{}", scene.community + "/calls/1");
        places.put("/communities/{}/meetings/{}", scene.community + "/meetings/1");
        places.put("/communities/{}/members/{}", scene.member);
        places.put("/communities/{}/requests/{}", scene.community + "/requests/" + UUID.randomUUID());
        places.put("/communities/{}/invitations/{}", scene.community + "/invitations/" + UUID.randomUUID());
        places.put("/communities/{}/invitation/{}", scene.community + "/invitation/nothing");
        places.put("/communities/{}", scene.community);
        places.put("/policy/{}/consultations/{}/statements/{}", scene.consultation + "/statements/1");
        places.put("/policy/{}/consultations/{}", scene.consultation);
        places.put("/policy/{}", scene.policy);
        places.put("/data/{}", scene.dataset);
        places.put("/code/{}", scene.software);
        places.put("/organizations/{}/claim", scene.absent + "/claim");
        places.put("/organizations/{}/webhooks/{}/again/{}", scene.organizationWebhook + "/again/" + UUID.randomUUID());
        places.put("/organizations/{}/webhooks/{}", scene.organizationWebhook);
        places.put("/organizations/{}", scene.organization);
        places.put("/links/{}", scene.links);
        places.put("/transfers/{}", scene.links.replace("/links/", "/transfers/"));
        places.put("/people/{}", scene.person);
        places.put("/erase/{}", scene.erase);
        places.put("/account/invitations/{}", "/account/invitations/" + UUID.randomUUID());
        places.put("/invitations/{}", scene.membership);
        places.put("/report/{}", scene.report);
        places.put("/moderation/{}", scene.decision);
        places.put(
                "/admin/moderation/decisions/{}",
                scene.decision.replace("/moderation/", "/admin/moderation/decisions/"));
        places.put("/admin/moderation/waves/{}", "/admin" + scene.wave);
        places.put("/admin/moderation/{}", scene.matter);
        places.put("/admin/claims/{}", scene.claim);
        places.put(
                "/admin/recognition/{}",
                "/admin/recognition" + scene.organization.substring("/organizations".length()));
        places.put("/admin/mail/{}", scene.mail);
        places.put("/admin/jobs/{}", "/admin/jobs/mail.forget");
        places.put("/admin/texts/{}", "/admin/texts/legal");
        places.put("/account/sessions/{}", "/account/sessions/" + UUID.randomUUID());
        places.put("/account/webhooks/{}/again/{}", scene.webhook + "/again/" + UUID.randomUUID());
        places.put("/account/webhooks/{}", scene.webhook);
        places.put("/inbox/{}", "/inbox/" + UUID.randomUUID());
        places.put("/{}/{}/contributions/{}/comments/{}", scene.message);
        places.put("/{}/{}/contributions/{}/{}", scene.submitted + "/answer");
        places.put("/{}/{}/contributions/{}", scene.submitted);
        places.put("/{}/{}", scene.dataset);
    }

    @AfterAll
    void everybodyLeaves() {
        server.close();
    }

    @Test
    void everyRouteLetsInWhomItDeclaresAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (Route route : routes()) {
            for (Role role : Role.values()) {
                if (route.method() == RequestMethod.POST && mayAsk(route, role)) {
                    // What is allowed would change the scene; other tests send it.
                    continue;
                }
                int status = send(route, role);
                walked++;
                if (!expected(route, role, status)) {
                    wrong.add(
                            role + " " + route.method() + " " + route.pattern() + " (" + route.who() + "): " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(300);
    }

    /** All that need an account, with each variable filled in. */
    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            Access access = method.getMethodAnnotation(Access.class);
            if (access != null && needsAnAccount(access.value())) {
                for (String pattern : mapping.getPatternValues()) {
                    String plain = pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}");
                    assertThat(mapping.getMethodsCondition().getMethods())
                            .as(pattern)
                            .isNotEmpty();
                    for (RequestMethod one : mapping.getMethodsCondition().getMethods()) {
                        routes.add(new Route(one, plain, path(plain), access.value()));
                    }
                }
            }
        });
        return routes;
    }

    private String path(String pattern) {
        if (!pattern.contains("{}")) {
            return pattern;
        }
        String path = places.entrySet().stream()
                .filter(place -> pattern.equals(place.getKey()) || pattern.startsWith(place.getKey() + "/"))
                .map(place ->
                        place.getValue() + pattern.substring(place.getKey().length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("where does " + pattern + " lead?"));
        assertThat(path).doesNotContain("{}");
        return path;
    }

    private static boolean needsAnAccount(Who who) {
        return switch (who) {
            case SIGNED_IN, PUBLISHER, FACILITATOR, ADMINISTRATOR -> true;
            case ANYONE, HOLDER_OF_THE_CODE, DEVELOPMENT -> false;
        };
    }

    private static boolean mayAsk(Route route, Role role) {
        return switch (route.who()) {
            case SIGNED_IN -> role != Role.NOBODY;
            case PUBLISHER, FACILITATOR -> role == Role.SERVANT || (role != Role.NOBODY && !route.aboutOne());
            case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
            case ANYONE, HOLDER_OF_THE_CODE, DEVELOPMENT -> true;
        };
    }

    private static boolean expected(Route route, Role role, int status) {
        if (role == Role.NOBODY) {
            return status == 401;
        }
        if (!mayAsk(route, role)) {
            return status == 403 || status == 404;
        }
        // What is hers alone, such as what she wrote, is refused to whoever else is signed in.
        return status < 500 && status != 401 && (route.who() == Who.SIGNED_IN || (status != 403 && status != 404));
    }

    private int send(Route route, Role role) {
        Browser browser = browsers.get(role);
        return switch (route.method()) {
            case GET -> browser.get(route.path()).status();
            case POST ->
                browser.post(route.path(), Map.of("_csrf", tokens.getOrDefault(role, "")))
                        .status();
            default -> throw new AssertionError("who sends " + route.method() + " to " + route.pattern() + "?");
        };
    }
}
