package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.publiccode.swhid.GitRepository;
import org.multitudelibs.publiccode.swhid.Swhids;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./multitude swhid PATH|REPOSITORY}: identifiers of source code that anybody computes from the code itself. */
@Command(
        name = "swhid",
        description =
                "Computes the identifiers (SWHID, ISO/IEC 18670) of a file, a folder or a git repository on disk.",
        mixinStandardHelpOptions = true)
final class SwhidCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH|REPOSITORY",
            description =
                    "a file, a folder, or a git repository: of it the state, the commit and the folder of the commit")
    private @Nullable Path path;

    @Option(
            names = "--of",
            paramLabel = "NAME",
            description = "in a repository: a branch, a tag or a commit (default HEAD)")
    private @Nullable String name;

    @Option(
            names = "--folder",
            description =
                    "the folder as it lies on disk, also where it is a repository; .git counts as any other folder in it")
    private boolean folder;

    @Option(names = "--json", description = "write them as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        requireSense(Objects.requireNonNull(path), line);
        Map<String, String> found;
        try {
            found = identifiers(Objects.requireNonNull(path));
        } catch (IOException e) {
            line.getErr().println(e.getMessage());
            return 1;
        }
        if (json) {
            line.getOut().println(SortedJson.text(found));
        } else {
            found.forEach((what, swhid) -> line.getOut().printf("%s  %s%n", swhid, what));
        }
        line.getOut().flush();
        return 0;
    }

    /** What would be left unheard is refused. */
    private void requireSense(Path asked, CommandLine line) {
        if (asked.toString().isEmpty()) {
            throw new CommandLine.ParameterException(
                    line, "The path is empty: give that of a file, a folder or a repository, or . for this folder.");
        }
        if (name != null && folder) {
            throw new CommandLine.ParameterException(
                    line, "Give --of for what a repository holds or --folder for what lies on disk, not both.");
        }
        if (name != null && Files.exists(asked) && !(Files.isDirectory(asked) && GitRepository.isAt(asked))) {
            throw new CommandLine.ParameterException(
                    line,
                    "--of names a branch, a tag or a commit of a git repository, and " + asked
                            + " is none: give the folder of a repository, or leave --of out.");
        }
    }

    private Map<String, String> identifiers(Path asked) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        if (!Files.exists(asked)) {
            throw new IOException("There is no file " + asked + ": look at the path.");
        }
        if (!Files.isDirectory(asked)) {
            found.put("content", Swhids.ofContent(asked).toString());
        } else if (!folder && GitRepository.isAt(asked)) {
            try (GitRepository repository = GitRepository.open(asked)) {
                String of = Objects.requireNonNullElse(name, "HEAD");
                found.put("snapshot", repository.snapshot().toString());
                String object = repository.object(of).toString();
                if (object.startsWith("swh:1:rel:")) {
                    found.put("release", object);
                }
                found.put("revision", repository.revision(of).toString());
                found.put("directory", repository.directory(of).toString());
            }
        } else {
            ProgressLine progress = new ProgressLine("files");
            try {
                found.put("directory", Swhids.ofDirectory(asked, progress::at).toString());
            } finally {
                progress.end();
            }
        }
        return found;
    }
}
