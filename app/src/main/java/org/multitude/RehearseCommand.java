package org.multitude;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * {@code ./multitude rehearse}: starts the platform on an empty directory, opens a few pages and stops. The build runs
 * it so that the JDK can remember which classes a start needs.
 */
@Command(name = "rehearse", description = "Starts, opens a few pages and stops; used by the build.", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/data", "/record", "/sign-in", "/assets/multitude.css");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("multitude-rehearsal");
        Files.setPosixFilePermissions(directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Setting.DATA.variable(), directory.toString());
        environment.put(Setting.PORT.variable(), "0");
        environment.remove(Setting.DATABASE_URL.variable());
        try (ConfigurableApplicationContext context = Application.start(new SettingsReader(environment).read(), true);
                HttpClient client = HttpClient.newHttpClient()) {
            int port = java.util.Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        return 0;
    }
}
