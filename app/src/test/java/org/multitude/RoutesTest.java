package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest {
    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
    private static final Set<Access.Who> SIGNED_IN =
            Set.of(Who.SIGNED_IN, Who.PUBLISHER, Who.FACILITATOR, Who.ADMINISTRATOR);

    @Test
    void everyRouteDeclaresWhoMayCallIt() {
        List<String> silent =
                TestServer.shared().bean(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                        .filter(method -> method.getBeanType().getName().startsWith("org.multitude."))
                        .filter(method -> !method.hasMethodAnnotation(Access.class))
                        .map(Object::toString)
                        .toList();

        assertThat(silent).isEmpty();
    }

    /** What may be sent without an account; a line here is a decision. */
    private static final Set<String> SENT_BY_ANYONE = Set.of(
            "/sign-in",
            // Holds a ticket of whoever gave her first factor.
            "/sign-in/second-factor",
            // A challenge to sign, and what was signed.
            "/sign-in/passkey",
            "/sign-in/passkey/challenge",
            // Leads to a provider, and from it to a first account.
            "/sign-in/with/{provider}",
            "/sign-in/with/account",
            "/sign-out",
            "/sign-up",
            "/claim",
            // Secrets out of letters, and asking for one.
            "/reset-password",
            "/reset-password/{secret}",
            "/confirm/{secret}",
            // The secret of the address is all that a contact point holds.
            "/no-more-mail/{token:[0-9a-f-]{32,36}}",
            "/no-more-notices/{token}",
            "/policy/{slug}/consultations/{number:[0-9]{1,9}}/votes",
            // Questions only: docs/decisions/2026-11-28-ckan-reads.md.
            "/api/3/action/{action}",
            "/api/action/{action}");

    @Test
    void nothingIsSentWithoutAnAccountButWhatLeadsToOneAndVotes() {
        Set<String> open = new TreeSet<>();
        TestServer.shared()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, method) -> {
                    Access access = method.getMethodAnnotation(Access.class);
                    if (method.getBeanType().getName().startsWith("org.multitude.")
                            && changes(route)
                            && (access == null || !SIGNED_IN.contains(access.value()))) {
                        open.addAll(route.getPatternValues());
                    }
                });

        assertThat(open).isEqualTo(SENT_BY_ANYONE);
    }

    /** A route that names no method takes them all. */
    private static boolean changes(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || !READING.containsAll(methods);
    }
}
