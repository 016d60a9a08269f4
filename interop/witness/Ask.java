import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.CosignatureVerifierKey;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.LogFolder;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.PolicyLog;
import org.multitudelibs.tlog.PolicyResult;
import org.multitudelibs.tlog.PolicyWitness;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.Receipt;
import org.multitudelibs.tlog.Rfc6962;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.SignerKey;
import org.multitudelibs.tlog.VerifierKey;
import org.multitudelibs.tlog.WitnessAnswer;
import org.multitudelibs.tlog.WitnessClient;

static final String ORIGIN = "example.org/log";

/**
 * {@code key FOLDER} makes the key of a log; {@code ask FOLDER ADDRESS VKEY} asks the witness at that address to cosign
 * what it should, and what it should not, and writes a receipt.
 */
void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("key")) {
        SignerKey key = Ed25519SignerKey.generate(ORIGIN);
        Files.writeString(folder.resolve("secret"), key.secret());
        Files.writeString(folder.resolve("vkey"), key.verifierKey().vkey());
        return;
    }
    SignerKey key = SignerKey.parse(Files.readString(folder.resolve("secret")));
    CosignatureVerifierKey witness = (CosignatureVerifierKey) VerifierKey.parse(arguments[3]);
    try (HttpClient http = HttpClient.newHttpClient()) {
        ask(folder, key, witness, new WitnessClient(
                http, URI.create(arguments[2]), List.of(witness), Duration.ofSeconds(10)));
    }
}

void ask(Path folder, SignerKey key, CosignatureVerifierKey witness, WitnessClient client) throws Exception {
    Prover prover = new Prover(new LogFolder(folder), 300);
    List<byte[]> entries = IntStream.range(0, 300)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    LogTree small = store(folder, LogTree.empty().append(entries.subList(0, 7)));
    LogTree large = store(folder, small.append(entries.subList(7, 300)));

    SignedNote first = new Checkpoint(ORIGIN, 7, small.root()).sign(List.of(key));
    expect(WitnessAnswer.Cosigned.class, client.cosign(first, 0, prover));
    SignedNote second = new Checkpoint(ORIGIN, 300, large.root()).sign(List.of(key));
    WitnessAnswer.Cosigned cosigned =
            expect(WitnessAnswer.Cosigned.class, client.cosign(second, 0, prover));
    expect(WitnessAnswer.Conflict.class, client.cosign(first, 0, prover));
    SignedNote fork = new Checkpoint(ORIGIN, 300, Rfc6962.emptyRoot()).sign(List.of(key));
    WitnessAnswer forked = client.cosign(fork, 300, prover);
    if (forked instanceof WitnessAnswer.Cosigned) {
        throw new IllegalStateException("the witness cosigned a fork");
    }
    IO.println("fork: " + forked);
    SignedNote unsigned = new Checkpoint(ORIGIN, 300, large.root()).sign(List.of(Ed25519SignerKey.generate(ORIGIN)));
    expect(WitnessAnswer.NotSigned.class, client.cosign(unsigned, 300, prover));
    SignedNote stranger = new Checkpoint("example.org/other", 300, large.root()).sign(List.of(key));
    IO.println("unknown log: " + client.cosign(stranger, 0, prover));

    SignedNote note = second.with(cosigned.signatures().getFirst());
    Policy policy = new Policy(
            List.of(new PolicyLog(key.verifierKey())), List.of(new PolicyWitness("w", witness)), List.of(), "w");
    Receipt receipt = Receipt.of(prover.inclusion(42, 300), note);
    PolicyResult result = receipt.verify(entries.get(42), policy);
    IO.println("receipt of entry 42: cosigned by " + witness.name() + " at " + result.witnessed().getFirst().time());
    Files.write(folder.resolve("entry"), entries.get(42));
    // What spicy reads is a receipt without its first line.
    Files.writeString(folder.resolve("entry.spicy"), receipt.format().substring(receipt.format().indexOf('\n') + 1));
}

LogTree store(Path folder, Appended appended) throws Exception {
    for (LogFile<?> file : appended.files().toList()) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
    }
    return appended.tree();
}

<A extends WitnessAnswer> A expect(Class<A> kind, WitnessAnswer answer) {
    IO.println(answer);
    return kind.cast(answer);
}
