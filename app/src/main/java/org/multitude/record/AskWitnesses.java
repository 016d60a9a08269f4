package org.multitude.record;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitudelibs.tlog.CosignatureVerifierKey;
import org.multitudelibs.tlog.NoteSignature;
import org.multitudelibs.tlog.PolicyWitness;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.WitnessAnswer;
import org.multitudelibs.tlog.WitnessClient;
import org.multitudelibs.tlog.WitnessTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses for their cosignatures of a checkpoint, all at once and not for long: the checkpoint goes out with
 * those that came. One that fails is left alone for a while, twice as long each time.
 */
@Component
class AskWitnesses {
    private static final Logger LOG = LoggerFactory.getLogger(AskWitnesses.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final WitnessPolicy policy;
    private final WitnessStandings standings;
    private final OutboundClient outbound;
    private final LogStore log;
    private final Words words;
    private final Clock clock;
    private final Map<String, Resting> resting = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();

    private record Resting(Instant until, Duration last) {}

    /** What a witness said, and to whom. */
    private record Said(PolicyWitness witness, WitnessAnswer answer) {}

    AskWitnesses(
            WitnessPolicy policy,
            WitnessStandings standings,
            OutboundClient outbound,
            LogStore log,
            Texts texts,
            Clock clock) {
        this.policy = policy;
        this.standings = standings;
        this.outbound = outbound;
        this.log = log;
        this.words = new Words(texts, Lang.EN);
        this.clock = clock;
    }

    /** Whether some witness that may be asked now has not cosigned a note. */
    boolean lacks(SignedNote note) {
        return !asked(note).isEmpty();
    }

    /** The checkpoint with the cosignatures that came in time. */
    synchronized SignedNote cosign(SignedNote note, long size) {
        List<PolicyWitness> asked = asked(note);
        if (asked.isEmpty()) {
            return note;
        }
        SignedNote cosigned = note;
        for (Said said : ask(asked, note, size)) {
            if (said.answer() instanceof WitnessAnswer.Cosigned(List<NoteSignature> signatures)) {
                for (NoteSignature signature : signatures) {
                    cosigned = cosigned.with(signature);
                }
                sizes.put(said.witness().key().vkey(), size);
                resting.remove(said.witness().key().vkey());
                standings.cosigned(
                        said.witness(),
                        size,
                        CosignatureVerifierKey.time(signatures.getFirst().signature()));
            } else {
                rest(said.witness(), words(said.answer()));
            }
        }
        return cosigned;
    }

    private synchronized List<PolicyWitness> asked(SignedNote note) {
        Instant now = clock.instant();
        return policy.reachable().stream()
                .filter(witness -> note.signatures().stream()
                        .noneMatch(signature -> signature
                                        .name()
                                        .equals(witness.key().name())
                                && signature.keyId().equals(witness.key().keyId())))
                .filter(witness -> Optional.ofNullable(resting.get(witness.key().vkey()))
                        .filter(rest -> rest.until().isAfter(now))
                        .isEmpty())
                .toList();
    }

    private List<Said> ask(List<PolicyWitness> witnesses, SignedNote note, long size) {
        List<Said> said = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<WitnessAnswer>> questions = witnesses.stream()
                    .<Callable<WitnessAnswer>>map(witness -> () -> client(witness)
                            .cosign(note, sizes.getOrDefault(witness.key().vkey(), 0L), new Prover(log, size)))
                    .toList();
            List<Future<WitnessAnswer>> answers =
                    each.invokeAll(questions, PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
            for (int i = 0; i < answers.size(); i++) {
                said.add(new Said(witnesses.get(i), answer(answers.get(i))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private static WitnessAnswer answer(Future<WitnessAnswer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            return new WitnessAnswer.Failed("no answer in time");
        } catch (ExecutionException e) {
            return new WitnessAnswer.Failed(String.valueOf(e.getCause()));
        }
    }

    private WitnessClient client(PolicyWitness witness) {
        return new WitnessClient(
                transport(), URI.create(witness.url().orElseThrow()), List.of(witness.key()), PATIENCE);
    }

    /** Through the one client for addresses that somebody names. */
    private WitnessTransport transport() {
        return (address, body, limit, maxBytes) -> {
            try {
                OutboundClient.Posted posted =
                        outbound.post(address, body, "text/plain; charset=utf-8", new Limits(maxBytes, limit));
                return new WitnessTransport.Answer(posted.status(), posted.contentType(), posted.body());
            } catch (OutboundRefusal e) {
                throw new IOException(words.t(e.key() + ".title") + " (" + address.getHost() + ")", e);
            }
        };
    }

    private void rest(PolicyWitness witness, String trouble) {
        Duration last = Optional.ofNullable(resting.get(witness.key().vkey()))
                .map(Resting::last)
                .orElse(Duration.ZERO);
        Duration next = last.isZero() ? SHORTEST_REST : last.multipliedBy(2);
        Duration rest = next.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : next;
        resting.put(witness.key().vkey(), new Resting(clock.instant().plus(rest), rest));
        standings.failed(witness, trouble);
        if (last.isZero()) {
            LOG.warn("The witness {} did not cosign: {}", witness.name(), trouble);
        }
    }

    private static String words(WitnessAnswer answer) {
        return switch (answer) {
            case WitnessAnswer.Cosigned _ -> "it cosigned";
            case WitnessAnswer.Malformed(String reason) -> "it could not read the request: " + reason;
            case WitnessAnswer.NotSigned(String reason) -> "it does not know the key of this log: " + reason;
            case WitnessAnswer.UnknownLog(String reason) -> "it does not know this log: " + reason;
            case WitnessAnswer.Conflict(long size) -> "it has cosigned a log of " + size + " acts already";
            case WitnessAnswer.Inconsistent(String reason) ->
                "it was shown another past of this log: " + reason + "; this is what witnesses are for, look at once";
            case WitnessAnswer.Failed(String reason) -> reason;
        };
    }
}
