package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude recount KIND FILES}: computes a published result again from what was downloaded, without any platform. */
@Command(
        name = "recount",
        description = "Computes a published result again from downloaded files.",
        mixinStandardHelpOptions = true,
        subcommands = RecountCommand.Opinions.class)
final class RecountCommand {
    /** {@code ./multitude recount opinion FILES}. */
    @Command(
            name = "opinion",
            description =
                    "Computes the opinion map of a consultation from its files (polis.zip, or a folder of Polis).",
            mixinStandardHelpOptions = true)
    static final class Opinions implements Callable<Integer> {
        @Parameters(paramLabel = "FILES", description = "polis.zip as downloaded, or a folder with its files")
        private @Nullable Path files;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Path path = Objects.requireNonNull(files);
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            if (Files.isDirectory(path)) {
                return recount(path, line.getOut());
            }
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                return recount(zip.getPath("/"), line.getOut());
            } catch (IOException | ProviderNotFoundException e) {
                line.getErr().println(path + " is neither a folder nor a ZIP that can be read: look at the path.");
                return 1;
            }
        }

        private static int recount(Path folder, PrintWriter out) {
            return OpinionRecount.of(new PolisFolder(folder)).print(out) ? 0 : 1;
        }
    }
}
