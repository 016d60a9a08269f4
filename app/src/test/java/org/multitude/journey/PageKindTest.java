package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.platform.web.Rendered;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PageKindTest {
    /** A variable of a route, whose expression may hold braces. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}");

    @Test
    void everyRouteThatShowsAPageIsInTheList() {
        Set<String> known =
                Arrays.stream(PageKind.values()).map(PageKind::route).collect(Collectors.toSet());
        // Swept apart: an installation has them for a moment only.
        known.add("/claim");
        known.add("/sign-in/with/{}/back");
        known.add("/sign-out/{}");
        known.add("/record/act/{}");
        Set<String> shown =
                TestServer.shared().bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                        .filter(route -> route.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .contains(RequestMethod.GET))
                        .filter(route -> List.of(Rendered.class, Object.class)
                                .contains(route.getValue().getMethod().getReturnType()))
                        .filter(route ->
                                route.getValue().getBeanType().getName().startsWith("org.multitude."))
                        .flatMap(route -> route.getKey().getPatternValues().stream())
                        .map(pattern -> VARIABLE.matcher(pattern).replaceAll("{}"))
                        .collect(Collectors.toSet());

        assertThat(shown).isSubsetOf(known);
    }
}
