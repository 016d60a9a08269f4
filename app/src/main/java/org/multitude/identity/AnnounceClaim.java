package org.multitude.identity;

import java.security.SecureRandom;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console, as long as nobody claimed the installation, where to do so and with which code. */
@Component
class AnnounceClaim {
    private final Installations installations;
    private final ClaimCodeStore codes;
    private final Settings settings;

    AnnounceClaim(Installations installations, ClaimCodeStore codes, Settings settings) {
        this.installations = installations;
        this.codes = codes;
        this.settings = settings;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && installations.find().isEmpty()) {
            ClaimCode code = ClaimCode.random(new SecureRandom());
            codes.replace(code);
            String address = settings.publicUrl().isPresent()
                    ? settings.origin()
                    : "http://localhost:" + web.getWebServer().getPort();
            System.out.println("To become its first administrator, open " + address + "/claim and enter the code "
                    + code.readable() + ", which works once.");
        }
    }
}
