package org.multitude.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The OpenID Connect providers of this installation. */
@Component
class Providers {
    private final List<Provider> all;

    Providers(Settings settings, OutboundClient outbound) {
        all = settings.providers().stream()
                .map(one -> new Provider(one, outbound))
                .toList();
    }

    /** Every one, in the order of their names. */
    List<Provider> all() {
        return all;
    }

    /** Every one, as pages show it. */
    List<Offered> offered() {
        return offered(List.of());
    }

    /** Those of other issuers than these. */
    List<Offered> offered(List<URI> without) {
        return all.stream()
                .filter(one -> !without.contains(one.issuer()))
                .map(one -> new Offered(one.name(), one.label()))
                .toList();
    }

    Optional<Provider> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What people call whoever issued this; its host where it is not set up any more. */
    String label(URI issuer) {
        return all.stream()
                .filter(one -> one.issuer().equals(issuer))
                .findFirst()
                .map(Provider::label)
                .orElseGet(() -> String.valueOf(issuer.getHost()));
    }
}
