package org.multitude;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.SettingsReader;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./multitude serve}: the platform, empty or as it was left. */
@Command(name = "serve", description = "Starts the platform, empty or as it was left.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** The server goes on after the command returned. */
    static final int RUNNING = -1;

    @Option(names = "--port", paramLabel = "PORT", description = "TCP port (default 8080, or MULTITUDE_PORT)")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data, or MULTITUDE_DATA)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        serve(new HashMap<>(System.getenv()), port, data);
        return RUNNING;
    }

    /** Starts the platform and says where it is. */
    static ConfigurableApplicationContext serve(
            Map<String, String> environment, @Nullable Integer port, @Nullable Path data) {
        if (port != null) {
            environment.put(Setting.PORT.variable(), port.toString());
        }
        if (data != null) {
            environment.put(Setting.DATA.variable(), data.toString());
        }
        Settings settings = new SettingsReader(environment).read();
        requireFree(settings.port());
        ConfigurableApplicationContext context = Application.start(settings, true);
        System.out.println("Multitude is ready at " + address(settings, context) + " (Ctrl+C stops it).");
        return context;
    }

    /** Asked before a database is made for nothing. */
    private static void requireFree(int port) {
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }

    private static String address(Settings settings, ConfigurableApplicationContext context) {
        return settings.publicUrl().isPresent()
                ? settings.origin()
                : "http://localhost:"
                        + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                                .getPort();
    }
}
