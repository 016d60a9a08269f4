package org.multitude;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.deliberation.polis.PolisFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./multitude recount FILE|DIR}: computes a published result again from what was downloaded, without any platform. */
@Command(
        name = "recount",
        description =
                "Computes a published result again from downloaded files: an opinion map (polis.zip, or a folder of Polis).",
        mixinStandardHelpOptions = true)
final class RecountCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "what was downloaded")
    private @Nullable Path files;

    @Option(names = "--json", description = "write the result and how it came about as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path path = Objects.requireNonNull(files);
        Recounted result;
        try (Waiting _ = new Waiting()) {
            result = recount(path);
        } catch (IOException | ProviderNotFoundException e) {
            line.getErr().println(path + " is neither a folder nor a ZIP that can be read: look at the path.");
            return 1;
        }
        if (json) {
            line.getOut().println(JsonMapper.shared().writeValueAsString(result.json()));
        } else {
            result.print(line.getOut());
        }
        line.getOut().flush();
        return result.asPublished() ? 0 : 1;
    }

    private static Recounted recount(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return OpinionRecount.of(new PolisFolder(path));
        }
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            return OpinionRecount.of(new PolisFolder(zip.getPath("/")));
        }
    }
}
