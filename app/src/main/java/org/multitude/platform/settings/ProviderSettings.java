package org.multitude.platform.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the providers among the environment variables: each has variables of its own, with its name in them. */
final class ProviderSettings {
    private static final String NAME = "<NAME>";
    private static final Pattern ANY = Pattern.compile("MULTITUDE_OIDC_([A-Z0-9]+)_[A-Z_]+");

    private final Map<String, String> environment;

    ProviderSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Every provider, in the order of their names. */
    List<IdentityProvider> read() {
        Set<String> names = new TreeSet<>();
        for (String variable : environment.keySet()) {
            Matcher matcher = ANY.matcher(variable);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        }
        return names.stream().map(this::provider).toList();
    }

    private IdentityProvider provider(String name) {
        URI issuer = issuer(name);
        return new IdentityProvider(
                name.toLowerCase(Locale.ROOT),
                issuer,
                needed(Setting.OIDC_CLIENT_ID, name),
                needed(Setting.OIDC_CLIENT_SECRET, name),
                text(Setting.OIDC_LABEL, name).orElse(issuer.getHost()),
                text(Setting.OIDC_SCOPES, name).orElse(Setting.OIDC_SCOPES.fallback()),
                domains(name),
                text(Setting.OIDC_KIND, name),
                text(Setting.OIDC_KIND_CLAIM, name),
                text(Setting.OIDC_ORGANIZATION_CLAIM, name));
    }

    private URI issuer(String name) {
        String expected = "(" + name + ") must be an address such as https://connect.example.org/realms/city";
        try {
            URI issuer = URI.create(text(Setting.OIDC_ISSUER, name).orElse(""));
            if (issuer.getHost() != null && issuer.getScheme().matches("https?")) {
                return issuer;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(Setting.OIDC_ISSUER, expected, e);
        }
        throw new InvalidSetting(Setting.OIDC_ISSUER, expected);
    }

    private Set<String> domains(String name) {
        return Arrays.stream(text(Setting.OIDC_DOMAINS, name)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .map(String::strip)
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String needed(Setting setting, String name) {
        return text(setting, name)
                .orElseThrow(
                        () -> new InvalidSetting(setting, "(" + name + ") must be given: the provider gave it to you"));
    }

    private Optional<String> text(Setting setting, String name) {
        String value = environment
                .getOrDefault(setting.variable().replace(NAME, name), "")
                .strip();
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
