import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.CosignatureSignerKey;
import org.multitudelibs.tlog.Ed25519CosignatureSignerKey;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.LogFolder;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.MlDsa44SignerKey;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.PolicyGroup;
import org.multitudelibs.tlog.PolicyLog;
import org.multitudelibs.tlog.PolicyWitness;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.Receipt;
import org.multitudelibs.tlog.SignedNote;

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
    cosigned(folder, checkpoint, key, prover);
}

/** The same checkpoint signed with every type of key, a policy that asks for all of them, and a receipt. */
void cosigned(Path folder, Checkpoint checkpoint, Ed25519SignerKey key, Prover prover) throws Exception {
    List<CosignatureSignerKey> cosigners = List.of(
            MlDsa44SignerKey.generate("example.org/log"),
            Ed25519CosignatureSignerKey.generate("example.com/w1"),
            MlDsa44SignerKey.generate("example.com/w2"));
    SignedNote note = checkpoint.sign(List.of(key));
    for (CosignatureSignerKey cosigner : cosigners) {
        note = note.with(cosigner.cosign(checkpoint, Instant.now()));
    }
    Files.write(folder.resolve("cosigned"), note.bytes());
    Files.writeString(
            folder.resolve("cosigners"),
            cosigners.stream().map(cosigner -> cosigner.verifierKey() + "\n").collect(Collectors.joining()));
    PolicyWitness w1 = witness("w1", cosigners.get(1));
    PolicyWitness w2 = witness("w2", cosigners.get(2));
    Policy policy = new Policy(
            List.of(new PolicyLog(key.verifierKey()), new PolicyLog(cosigners.getFirst().verifierKey())),
            List.of(w1, w2),
            List.of(new PolicyGroup("both", 2, List.of("w1", "w2"))),
            "both");
    policy.evaluate(note).require();
    Files.write(folder.resolve("policy"), policy.bytes());
    Receipt receipt = Receipt.of(prover.inclusion(4711, checkpoint.size()), note).withExtra(new byte[] {1, 2, 3});
    Files.write(folder.resolve("receipt"), receipt.bytes());
}

PolicyWitness witness(String name, CosignatureSignerKey key) {
    return new PolicyWitness(name, key.verifierKey(), Optional.of("https://" + key.verifierKey().name()));
}

String line(List<Hash> hashes) {
    return hashes.stream().map(hash -> " " + hash.base64()).collect(Collectors.joining()) + "\n";
}
