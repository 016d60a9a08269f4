package org.multitude.record.verify;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.multitude.record.MalformedEntry;
import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.LogVerifier;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;

/**
 * Verifies a site: its checkpoint's signature, every entry, tile and the root, that it extends what this computer saw
 * before, and, if asked, that everything the site shows is what its acts recorded.
 */
public final class Verifier {
    private static final int ATTEMPTS = 30;
    /** After so many looks without anything new, everything done before the site was read is in the log. */
    private static final int QUIET = 3;

    private static final Duration RECORDING = Duration.ofSeconds(1);

    private final KnownLogs known;
    private final LongConsumer progress;
    private final Duration recording;

    /**
     * @param known what was verified before
     * @param progress told the number of entries or things done so far
     */
    public Verifier(KnownLogs known, LongConsumer progress) {
        this(known, progress, RECORDING);
    }

    /**
     * A verifier that knows how fast the site records.
     *
     * @param known what was verified before
     * @param progress told the number of entries or things done so far
     * @param recording how long to wait between two looks for what was being recorded while the site was read
     */
    public Verifier(KnownLogs known, LongConsumer progress, Duration recording) {
        this.known = known;
        this.progress = progress;
        this.recording = recording;
    }

    /**
     * Verifies.
     *
     * @param address address of the site
     * @param key its key as the person got it elsewhere, or empty to rely on the first meeting
     * @param content whether to compare everything shown
     * @throws Unreachable when the site cannot be read
     */
    public Report verify(URI address, Optional<String> key, boolean content) throws InterruptedException {
        return verify(address, key, Optional.empty(), content);
    }

    /**
     * Verifies, and asks that the checkpoint has the cosignatures that a policy wants.
     *
     * @param address address of the site
     * @param key its key as the person got it elsewhere; empty to take it from the policy, or to rely on the first meeting
     * @param policy which witnesses have to have cosigned, if any
     * @param content whether to compare everything shown
     * @throws Unreachable when the site cannot be read
     */
    public Report verify(URI address, Optional<String> key, Optional<Policy> policy, boolean content)
            throws InterruptedException {
        try (Site site = new Site(address);
                Expected expected = new Expected()) {
            return verify(site, expected, address, key.or(() -> policy.flatMap(WitnessedBy::logKey)), policy, content);
        }
    }

    private Report verify(
            Site site, Expected expected, URI address, Optional<String> given, Optional<Policy> policy, boolean content)
            throws InterruptedException {
        String name = address.toString().replaceAll("/+$", "");
        Optional<KnownLogs.Known> before = known.find(name);
        String trusted = given.or(() -> before.map(KnownLogs.Known::vkey)).orElseGet(site::key);
        List<Finding> findings = new ArrayList<>();
        byte[] note = site.checkpoint();
        Opened opened;
        try {
            opened = open(note, trusted, site);
        } catch (TlogException e) {
            findings.add(new Finding("checkpoint", String.valueOf(e.getMessage())));
            return nothing(trusted, findings);
        }
        String vkey = opened.key().vkey();
        VerifierKey verifierKey = opened.key();
        Checkpoint checkpoint = opened.checkpoint();
        WitnessedBy witnessed = WitnessedBy.of(note, policy, verifierKey);
        findings.addAll(witnessed.findings());
        Handovers handovers = new Handovers();
        boolean whole =
                recompute(site, checkpoint, content ? Optional.of(expected) : Optional.empty(), handovers, findings);
        if (whole) {
            findings.addAll(handovers.follow(site, vkey, checkpoint));
            if (!handovers.reach(trusted)) {
                findings.add(new Finding("checkpoint", undeclared(given, name)));
                return nothing(trusted, findings);
            }
            if (before.map(KnownLogs.Known::vkey)
                    .filter(met -> !handovers.reach(met))
                    .isPresent()) {
                findings.add(new Finding("", "the key is not the one this computer met before"));
            }
        }
        long seen =
                before.map(log -> consistent(site, log, checkpoint, findings)).orElse(-1L);
        GrowingLog log = new GrowingLog(site, verifierKey, expected, checkpoint, note);
        long things = -1;
        long files = 0;
        if (content && whole) {
            ContentCheck check = new ContentCheck(site, expected, progress);
            check.run();
            settle(check, log, findings);
            findings.addAll(check.findings());
            things = check.things();
            files = check.files();
        }
        if (whole && findings.isEmpty()) {
            known.remember(name, new KnownLogs.Known(vkey, log.note()));
        }
        return new Report(
                checkpoint.origin(),
                vkey,
                log.checkpoint().size(),
                log.checkpoint().root().base64(),
                seen,
                things,
                files,
                expected.lost(),
                expected.erased(),
                expected.hidden(),
                witnessed.names(),
                handovers.words(),
                findings);
    }

    /** A checkpoint and the key that it was opened with. */
    private record Opened(VerifierKey key, Checkpoint checkpoint) {}

    /**
     * Opened with the key that the site has now, which its log has to declare if it is not the one that is trusted; else with
     * that one.
     */
    private static Opened open(byte[] note, String trusted, Site site) {
        Optional<String> now = site.ownKey().filter(key -> !key.equals(trusted));
        if (now.isPresent()) {
            try {
                return open(note, VerifierKey.parse(now.get()));
            } catch (TlogException e) {
                // Then it is not what signs.
                return open(note, VerifierKey.parse(trusted));
            }
        }
        return open(note, VerifierKey.parse(trusted));
    }

    private static Opened open(byte[] note, VerifierKey key) {
        return new Opened(key, Checkpoint.open(note, key.name(), List.of(key)));
    }

    /** The key of the log that a policy is about, if it names one. */
    public static Optional<String> logKey(Policy policy) {
        return WitnessedBy.logKey(policy);
    }

    /** The site lives while it is read: what does not agree is judged again by what the log says since. */
    private void settle(ContentCheck check, GrowingLog log, List<Finding> findings) throws InterruptedException {
        int quiet = 0;
        for (int attempt = 0; attempt < ATTEMPTS && quiet < QUIET && check.doubts(); attempt++) {
            Thread.sleep(recording);
            try {
                quiet = log.grow() ? 0 : quiet + 1;
            } catch (TlogException | MalformedEntry | GrowingLog.NotExtended e) {
                findings.add(new Finding("log", String.valueOf(e.getMessage())));
                return;
            }
            check.judgeAgain();
        }
    }

    private static Report nothing(String vkey, List<Finding> findings) {
        return new Report("", vkey, 0, "", -1, -1, 0, 0, 0, 0, List.of(), List.of(), findings);
    }

    /** What a reader may do about a key that is not the one she trusts. */
    private String undeclared(Optional<String> given, String name) {
        return given.isPresent()
                ? "the key that was given did not sign it, and no act of the log hands it over to the one that did"
                : "the site now gives another key than the one this computer met before, and no act of the log hands it over."
                        + " If you set up a new platform at this address yourself, remove " + known.place(name)
                        + " and verify again";
    }

    /** Of the entries themselves nothing is kept unless the site is compared with them: a log may be larger than memory. */
    private boolean recompute(
            Site site,
            Checkpoint checkpoint,
            Optional<Expected> expected,
            Handovers handovers,
            List<Finding> findings) {
        BundleReader reading = bundle -> {
            Optional<byte[]> file = site.read(bundle);
            file.ifPresent(bytes -> {
                look(bundle, bytes, handovers);
                expected.ifPresent(acts -> collect(bundle, bytes, acts));
                progress.accept(bundle.index() * EntryBundle.FULL_WIDTH + bundle.width());
            });
            return file;
        };
        try {
            new LogVerifier(site, reading).verify(checkpoint);
            return true;
        } catch (TlogException | MalformedEntry e) {
            findings.add(new Finding("log", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static void look(EntryBundle bundle, byte[] bytes, Handovers handovers) {
        long index = bundle.index() * EntryBundle.FULL_WIDTH;
        for (byte[] entry : bundle.decode(bytes)) {
            handovers.look(index++, entry);
        }
    }

    private void collect(EntryBundle bundle, byte[] bytes, Expected expected) {
        List<byte[]> entries = bundle.decode(bytes);
        for (int place = 0; place < entries.size(); place++) {
            long index = bundle.index() * EntryBundle.FULL_WIDTH + place;
            try {
                expected.add(entries.get(place));
            } catch (MalformedEntry e) {
                throw new MalformedEntry("act " + index + ": " + e.getMessage());
            }
        }
    }

    private static long consistent(Site site, KnownLogs.Known before, Checkpoint now, List<Finding> findings) {
        try {
            VerifierKey key = VerifierKey.parse(before.vkey());
            Checkpoint then = Checkpoint.open(before.checkpoint(), key.name(), List.of(key));
            if (then.size() > now.size()) {
                findings.add(new Finding(
                        "log",
                        "it has " + now.size() + " acts, but had " + then.size() + " when this computer last saw it"));
            } else if (then.size() == now.size()) {
                if (!then.root().equals(now.root())) {
                    findings.add(new Finding("log", "its root is not the one this computer saw at the same size"));
                }
            } else if (then.size() > 0) {
                new Prover(site).consistency(then.size(), now.size()).verify(then.root(), now.root());
            }
            return then.size();
        } catch (TlogException e) {
            findings.add(new Finding("log", "it does not extend what this computer saw before: " + e.getMessage()));
            return -1;
        }
    }
}
