package org.multitude.platform.settings;

import jakarta.annotation.PostConstruct;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach the platform, for everything that must say it whole: the one chosen when the
 * installation was claimed, before that the one of the settings.
 */
@Component
public class PublicAddress {
    private final Installations installations;
    private final Settings settings;

    PublicAddress(Installations installations, Settings settings) {
        this.installations = installations;
        this.settings = settings;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return installations
                .find()
                .map(installation -> installation.publicUrl().toString())
                .orElseGet(settings::origin);
    }

    /** The record carries the address in its name: under another one it would be another record. */
    @PostConstruct
    void refuseAnother() {
        if (settings.publicUrl().isPresent() && !same(settings.origin(), origin())) {
            throw new InvalidSetting(
                    Setting.PUBLIC_URL,
                    "says " + settings.origin() + ", but this platform was claimed as " + origin()
                            + ", which is part of the name of its record and does not change; leave the variable out"
                            + " or give it that value");
        }
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
