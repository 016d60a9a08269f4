import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.codemeta.CodeMeta;

/** Writes each publiccode.yml found in the folder told first as CodeMeta into the folder told second. */
public final class Documents {
    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            files = found.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            Path document = target.resolve(i + ".json");
            Publiccode.read(Files.readAllBytes(files.get(i))).software().ifPresent(software -> {
                try {
                    Files.writeString(document, CodeMeta.write(software).json());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
