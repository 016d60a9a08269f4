package org.multitude;

import java.util.HashMap;
import java.util.Map;
import org.multitude.platform.backup.Restoring;
import org.multitude.platform.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The platform as one Spring application; started by the command line and by tests. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Application {
    /** Starts everything, with the web server unless {@code web} is false. */
    public static ConfigurableApplicationContext start(Settings settings, boolean web) {
        Restoring.refuseUnfinished(settings.data());
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(web ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        // Modules may each have, say, a PublishController.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        application.setDefaultProperties(properties);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
        // A command says what it has to say on standard output, alone.
        return web ? application.run() : application.run("--logging.level.org.multitude=WARN");
    }
}
