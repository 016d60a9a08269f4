package org.multitude;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;
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
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (port != null) {
            environment.put(Setting.PORT.variable(), port.toString());
        }
        if (data != null) {
            environment.put(Setting.DATA.variable(), data.toString());
        }
        Application.start(new SettingsReader(environment).read(), true);
        return RUNNING;
    }
}
