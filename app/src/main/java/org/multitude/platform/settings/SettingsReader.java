package org.multitude.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.multitude.platform.settings.Settings.ExternalDatabase;
import org.springframework.util.unit.DataSize;

/** Reads {@link Settings} from environment variables, refusing what it cannot understand with one clear sentence. */
public final class SettingsReader {
    private static final String EMAIL = "[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+";

    private final Map<String, String> environment;

    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Reads every setting; throws {@link InvalidSetting} on the first that makes no sense. */
    public Settings read() {
        return new Settings(
                Path.of(text(Setting.DATA)).toAbsolutePath().normalize(),
                port(),
                publicUrl(),
                database(),
                size(Setting.UPLOAD_LIMIT),
                tables(),
                witnesses(),
                smtp(),
                mailFrom(),
                contact(),
                address(Setting.SOURCE_URL, "https?", "must be an address such as https://forge.example.org/multitude"),
                several(Setting.ALLOWED_HOSTS),
                dns(),
                new ProviderSettings(environment).read(),
                proxies(),
                pace(),
                Boolean.parseBoolean(text(Setting.DEMO)),
                Boolean.parseBoolean(text(Setting.DEVELOPMENT)));
    }

    private String text(Setting setting) {
        String value = environment.getOrDefault(setting.variable(), "").strip();
        return value.isEmpty() ? setting.fallback() : value;
    }

    private int port() {
        try {
            int port = Integer.parseInt(text(Setting.PORT));
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new InvalidSetting(Setting.PORT, "must be a number from 0 to 65535", e);
        }
        throw new InvalidSetting(Setting.PORT, "must be a number from 0 to 65535");
    }

    private Set<String> several(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> proxies() {
        Set<String> ranges = several(Setting.TRUSTED_PROXIES);
        for (String range : ranges) {
            String[] parts = range.split("/", 2);
            try {
                int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
                if (parts.length == 2 && (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > bits)) {
                    throw new IllegalArgumentException(range);
                }
            } catch (IllegalArgumentException e) {
                throw new InvalidSetting(
                        Setting.TRUSTED_PROXIES,
                        "must be addresses or ranges such as 10.0.0.0/8, separated by commas",
                        e);
            }
        }
        return ranges;
    }

    private Optional<String> dns() {
        String said = text(Setting.DNS);
        if (!said.isEmpty() && !said.matches("[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new InvalidSetting(Setting.DNS, "must be a host, with a port after a colon where it is not 53");
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private int pace() {
        String value = text(Setting.PACE);
        if (!value.matches("\\d{1,4}")) {
            throw new InvalidSetting(Setting.PACE, "must be a whole number such as 1, or 0 for no limit");
        }
        return Integer.parseInt(value);
    }

    private Optional<URI> publicUrl() {
        return address(Setting.PUBLIC_URL, "https?", "must be an address such as https://open.example.org");
    }

    private Optional<Path> witnesses() {
        String value = text(Setting.WITNESSES);
        if (!value.isEmpty() && !Files.isReadable(Path.of(value))) {
            throw new InvalidSetting(Setting.WITNESSES, "must be the path of a file that can be read");
        }
        return Optional.of(value).filter(path -> !path.isEmpty()).map(Path::of);
    }

    private Optional<URI> smtp() {
        return address(Setting.SMTP_URL, "smtps?", "must be an address such as smtp://user:password@host:587");
    }

    private Optional<String> mailFrom() {
        String value = text(Setting.MAIL_FROM);
        if (!value.isEmpty() && !value.matches(EMAIL)) {
            throw new InvalidSetting(Setting.MAIL_FROM, "must be an e-mail address such as multitude@example.org");
        }
        return Optional.of(value).filter(address -> !address.isEmpty());
    }

    private Optional<URI> contact() {
        String value = text(Setting.CONTACT);
        if (value.matches(EMAIL)) {
            return Optional.of(URI.create("mailto:" + value));
        }
        return address(Setting.CONTACT, "https?", "must be an e-mail address or the address of a page");
    }

    private Optional<URI> address(Setting setting, String schemes, String expected) {
        String value = text(setting);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && uri.getScheme().matches(schemes)) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(setting, expected, e);
        }
        throw new InvalidSetting(setting, expected);
    }

    private Optional<ExternalDatabase> database() {
        String url = text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new InvalidSetting(
                    Setting.DATABASE_URL,
                    "must start with jdbc:postgresql:, as in jdbc:postgresql://host:5432/multitude");
        }
        return Optional.of(new ExternalDatabase(url, text(Setting.DATABASE_USER), text(Setting.DATABASE_PASSWORD)));
    }

    private TableLimits tables() {
        return new TableLimits(
                size(Setting.TABLE_LIMIT),
                size(Setting.TABLE_MEMORY),
                Duration.ofSeconds(seconds(Setting.TABLE_SECONDS)),
                size(Setting.TABLE_CACHE));
    }

    private int seconds(Setting setting) {
        String value = text(setting);
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new InvalidSetting(setting, "must be a number of seconds from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    private long size(Setting setting) {
        try {
            return DataSize.parse(text(setting)).toBytes();
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(setting, "must be a size such as 512MB or 2GB", e);
        }
    }
}
