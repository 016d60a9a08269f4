package org.multitude.identity;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A provider did not answer, or with something that cannot be believed. */
public final class ProviderFailed extends Refusal {
    /** @param why for whoever runs the platform */
    ProviderFailed(String label, String why) {
        super(HttpStatus.BAD_GATEWAY, "signin.provider-failed", label);
        System.getLogger(ProviderFailed.class.getName()).log(System.Logger.Level.WARNING, "{0}: {1}", label, why);
    }
}
