import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.multitudelibs.tlog.CosignatureSignerKey;
import org.multitudelibs.tlog.Ed25519CosignatureSignerKey;
import org.multitudelibs.tlog.MlDsa44SignerKey;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.PolicyGroup;
import org.multitudelibs.tlog.PolicyWitness;
import org.multitudelibs.tlog.VerifierKey;
import org.multitudelibs.tlog.Witness;
import org.multitudelibs.tlog.WitnessFolder;
import org.multitudelibs.tlog.WitnessServer;

/** Serves two witnesses, one of each type of key, for the log with a key, until killed; writes the policy that names them. */
void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    VerifierKey log = VerifierKey.parse(arguments[1]);
    List<PolicyWitness> witnesses = List.of(
            serve("w1", Ed25519CosignatureSignerKey.generate("example.com/w1"), log, folder),
            serve("w2", MlDsa44SignerKey.generate("example.com/w2"), log, folder));
    Policy policy =
            new Policy(List.of(), witnesses, List.of(new PolicyGroup("both", 2, List.of("w1", "w2"))), "both");
    Path file = folder.resolve("policy.tmp");
    Files.write(file, policy.bytes());
    Files.move(file, folder.resolve("policy"));
    Thread.sleep(Long.MAX_VALUE);
}

PolicyWitness serve(String name, CosignatureSignerKey key, VerifierKey log, Path folder) throws Exception {
    Witness witness = new Witness(
            List.of(key), List.of(log), new WitnessFolder(folder.resolve(name)), InstantSource.system());
    WitnessServer server = new WitnessServer(witness, new InetSocketAddress("127.0.0.1", 0), 8);
    return new PolicyWitness(name, key.verifierKey(), Optional.of(server.prefix().toString()));
}
