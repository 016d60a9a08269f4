package org.multitude.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system's own Chromium, started once for the whole test run by the first test that needs it. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private int missed;

    /** Where it is on this machine. */
    static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether the run must fail where there is none, as in continuous integration. */
    static boolean required() {
        return "true".equals(System.getenv("MULTITUDE_BROWSER_REQUIRED"));
    }

    /** The browser, started if it was not. */
    Browser browser() {
        if (browser == null) {
            // Nothing is ever downloaded: the browser is the system's, and Playwright brings only its driver.
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(find().orElseThrow())
                            // Chromium's sandbox refuses to run as root, and containers have nobody else.
                            .setChromiumSandbox(!"root".equals(System.getProperty("user.name"))));
        }
        return browser;
    }

    /** Counts a test that could not run. */
    void missed() {
        missed++;
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (missed > 0) {
            System.out.println(missed + " browser tests were skipped: no " + String.join(", ", NAMES) + " on the PATH");
        }
    }
}
