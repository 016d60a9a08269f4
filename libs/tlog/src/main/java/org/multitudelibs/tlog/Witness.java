package org.multitudelibs.tlog;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A witness: cosigns a checkpoint only if it extends the last one of that log that it cosigned (C2SP tlog-witness).
 * Safe for threads; several may share a store, in any number of processes if the store can be.
 */
public final class Witness {

    /** How often a request is tried again because another one for the same log was faster. */
    private static final int ATTEMPTS = 100;

    private final List<CosignatureSignerKey> keys;
    private final Map<String, List<VerifierKey>> logs;
    private final Map<String, String> origins;
    private final WitnessStore store;
    private final InstantSource clock;

    /**
     * @param keys the keys of the witness, at least one; each cosigns
     * @param logs the keys of the logs it cosigns for; the name of a key is the origin of its log
     * @param store what was cosigned before
     * @param clock the time of cosignatures
     */
    public Witness(
            List<? extends CosignatureSignerKey> keys,
            Collection<? extends VerifierKey> logs,
            WitnessStore store,
            InstantSource clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a witness has at least one key");
        }
        this.keys = List.copyOf(keys);
        this.logs = logs.stream().collect(Collectors.groupingBy(VerifierKey::name, Collectors.toUnmodifiableList()));
        this.origins = this.logs.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(WitnessFolder::name, origin -> origin));
        this.store = Objects.requireNonNull(store, "store must not be null");
        this.clock = Objects.requireNonNull(clock, "clock must not be null");
    }

    /**
     * Answers a request. The checkpoint is stored before a cosignature is given.
     *
     * @param body of the request
     */
    public WitnessAnswer add(byte[] body) {
        WitnessRequest request;
        try {
            request = WitnessRequest.parse(body);
        } catch (MalformedException e) {
            return new WitnessAnswer.Malformed(e.getMessage());
        }
        try {
            return add(request);
        } catch (UncheckedIOException | TlogException e) {
            return new WitnessAnswer.Failed("the witness could not cosign: " + e.getMessage());
        }
    }

    /**
     * The last checkpoint cosigned for a log, with the signatures of the log and of this witness.
     *
     * @param originHash the SHA-256 of the origin in lower-case hexadecimal, as in the address to get it from
     * @throws UncheckedIOException if the store cannot tell
     * @throws TlogException if what is stored is not what was
     */
    public Optional<SignedNote> latest(String originHash) {
        return Optional.ofNullable(origins.get(originHash)).flatMap(this::stored);
    }

    private WitnessAnswer add(WitnessRequest request) {
        Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
        String origin = checkpoint.origin();
        List<VerifierKey> trusted = logs.getOrDefault(origin, List.of());
        if (trusted.isEmpty()) {
            return new WitnessAnswer.UnknownLog("the witness does not know log " + origin);
        }
        Set<VerifierKey> signers;
        try {
            signers = request.checkpoint().verify(trusted);
        } catch (NoteRejectedException e) {
            return new WitnessAnswer.NotSigned(e.getMessage());
        }
        if (request.oldSize() > checkpoint.size()) {
            return new WitnessAnswer.Malformed("old size " + request.oldSize() + " is above size " + checkpoint.size());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<SignedNote> before = stored(origin);
            Optional<Checkpoint> last = before.map(note -> Checkpoint.parse(note.text()));
            long size = last.map(Checkpoint::size).orElse(0L);
            if (request.oldSize() != size) {
                return new WitnessAnswer.Conflict(size);
            }
            try {
                check(last.map(Checkpoint::root).orElse(Rfc6962.emptyRoot()), request, checkpoint);
            } catch (MalformedException | ProofRejectedException e) {
                return new WitnessAnswer.Inconsistent(e.getMessage());
            }
            List<NoteSignature> cosignatures = cosign(checkpoint);
            if (store.replace(origin, before, note(request.checkpoint(), signers, cosignatures))) {
                return new WitnessAnswer.Cosigned(cosignatures);
            }
        }
        return new WitnessAnswer.Failed("too many requests for log " + origin + " at once");
    }

    private static void check(Hash oldRoot, WitnessRequest request, Checkpoint checkpoint) {
        if (checkpoint.size() == 0 && !checkpoint.root().equals(Rfc6962.emptyRoot())) {
            throw new ProofRejectedException("a tree of size 0 has root " + Rfc6962.emptyRoot());
        }
        if (request.oldSize() == 0) {
            ProofPath.checkLength(request.proof().size(), 0);
        } else {
            new ConsistencyProof(request.oldSize(), checkpoint.size(), request.proof())
                    .verify(oldRoot, checkpoint.root());
        }
    }

    private List<NoteSignature> cosign(Checkpoint checkpoint) {
        return keys.stream().map(key -> key.cosign(checkpoint, clock.instant())).toList();
    }

    /** The checkpoint as it is kept: without signatures of unknown keys, which anybody could have added. */
    private static SignedNote note(SignedNote request, Set<VerifierKey> signers, List<NoteSignature> cosignatures) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (VerifierKey signer : signers) {
            request.signatures().stream()
                    .filter(signature -> signature.names(signer))
                    .findFirst()
                    .ifPresent(signatures::add);
        }
        signatures.addAll(cosignatures);
        return new SignedNote(request.text(), signatures);
    }

    private Optional<SignedNote> stored(String origin) {
        Optional<SignedNote> note = store.latest(origin);
        note.ifPresent(stored -> {
            List<VerifierKey> own = new ArrayList<>(logs.getOrDefault(origin, List.of()));
            keys.forEach(key -> own.add(key.verifierKey()));
            Checkpoint.open(stored, origin, own);
        });
        return note;
    }
}
