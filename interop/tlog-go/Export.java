import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.LogFolder;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.Prover;

/** Writes a log of 70,000 entries to a folder, with its keys and some proofs, for main.go to judge. */
void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int size = 70_000;
    LogTree tree = LogTree.empty();
    for (int start = 0; start < size; start += 1_000) {
        List<byte[]> entries = IntStream.range(start, start + 1_000)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        Appended appended = tree.append(entries);
        for (LogFile<?> file : appended.files().toList()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        tree = appended.tree();
    }

    Ed25519SignerKey key = Ed25519SignerKey.generate("example.org/log");
    Checkpoint checkpoint = new Checkpoint("example.org/log", tree.size(), tree.root());
    Files.write(folder.resolve("checkpoint"), checkpoint.sign(List.of(key)).bytes());
    Files.writeString(folder.resolve("vkey"), key.verifierKey().vkey());
    Files.writeString(folder.resolve("secret"), key.secret());

    Prover prover = new Prover(new LogFolder(folder), size);
    StringBuilder inclusion = new StringBuilder();
    for (int index = 0; index < size; index += 97) {
        inclusion.append(index).append(line(prover.inclusion(index, size).hashes()));
    }
    Files.writeString(folder.resolve("inclusion"), inclusion);
    StringBuilder consistency = new StringBuilder();
    for (int old = 1; old <= size; old += 89) {
        consistency.append(old).append(' ').append(prover.root(old));
        consistency.append(line(prover.consistency(old, size).hashes()));
    }
    Files.writeString(folder.resolve("consistency"), consistency);
}

String line(List<Hash> hashes) {
    return hashes.stream().map(hash -> " " + hash.base64()).collect(Collectors.joining()) + "\n";
}
