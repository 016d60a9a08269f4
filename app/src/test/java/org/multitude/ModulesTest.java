package org.multitude;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void arrowsBetweenModulesPointDownOnly() {
        MODULES.verify();
    }
}
