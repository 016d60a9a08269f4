package org.multitude;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Setting;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./multitude demo}: the platform with the demonstration's story in it, told once. */
@Command(
        name = "demo",
        description = "Starts the platform with an imaginary city in it, told once.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Beside the directory of {@code serve}, and never in it. */
    private static final String DATA = "data-demo";

    @Option(names = "--port", paramLabel = "PORT", description = "TCP port (default 8080, or MULTITUDE_PORT)")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default ./data-demo)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Setting.DEMO.variable(), "true");
        environment.putIfAbsent(Setting.DATA.variable(), DATA);
        ConfigurableApplicationContext context = ServeCommand.serve(environment, port, data);
        System.out.println(
                "Sign in as somebody of it, such as agent, chercheuse or association; everybody's password is "
                        + context.getBean(DemoPassword.class).text() + ".");
        return ServeCommand.RUNNING;
    }
}
