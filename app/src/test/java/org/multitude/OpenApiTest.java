package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.platform.web.OpenApi;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is complete: a route for programs that it does not describe is a failure. */
class OpenApiTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+):((?:[^{}]|\\{[^}]*})*)}");

    @Test
    void everyRouteForProgramsIsDescribed() {
        JsonNode paths = JsonMapper.shared()
                .<JsonNode>valueToTree(TestServer.shared().bean(OpenApi.class).description())
                .path("paths");
        Set<String> missing = new TreeSet<>();
        TestServer.shared()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, method) -> {
                    if (forPrograms(method)) {
                        route.getPatternValues().stream()
                                .flatMap(OpenApiTest::described)
                                .filter(path -> !path.endsWith("/") && !paths.has(path))
                                .forEach(missing::add);
                    }
                });

        assertThat(missing)
                .as("describe these in app/src/main/resources/openapi")
                .isEmpty();
    }

    private static boolean forPrograms(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.multitude.")
                && method.getBeanType().isAnnotationPresent(RestController.class);
    }

    /** A variable that stands for one of some things of ours is each of them; any other is a parameter. */
    private static Stream<String> described(String route) {
        String path = route.replace("/**", "/{path}");
        Matcher variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return Stream.of(path);
        }
        List<String> values = variable.group(1).equals("things")
                ? List.of(variable.group(2).split("\\|"))
                : List.of("{" + variable.group(1) + "}");
        return values.stream()
                .map(value -> path.substring(0, variable.start()) + value + path.substring(variable.end()))
                .flatMap(OpenApiTest::described);
    }
}
