package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.platform.web.Access;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest {
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
}
