package org.multitude.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.InclusionProof;
import org.multitudelibs.tlog.Prover;
import org.multitudelibs.tlog.Receipt;
import org.multitudelibs.tlog.Rfc6962;
import org.multitudelibs.tlog.SignedNote;
import org.multitudelibs.tlog.TlogException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Proves acts: their place in the signed log, and that what the site shows is what they recorded. */
@Service
public class ProveAct {
    private final ActStore acts;
    private final LogStore log;
    private final Completed things;
    private final JsonMapper json;

    ProveAct(ActStore acts, LogStore log, Completed things, JsonMapper json) {
        this.acts = acts;
        this.log = log;
        this.things = things;
        this.json = json;
    }

    /** Proof of the act at this place; empty while no checkpoint covers it. */
    public Optional<ActProof> at(long index) {
        Optional<LogStore.Published> published = log.latestCheckpoint();
        if (published.isEmpty() || index < 0 || index >= published.get().size()) {
            return Optional.empty();
        }
        return acts.at(index).map(act -> prove(act, published.get()));
    }

    /** The bytes that the log holds of the act at this place; empty while no checkpoint covers it. */
    public Optional<byte[]> entry(long index) {
        long size = log.latestCheckpoint().map(LogStore.Published::size).orElse(0L);
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        EntryBundle bundle = EntryBundle.at(index / EntryBundle.FULL_WIDTH, size);
        return log.read(bundle).map(bytes -> bundle.decode(bytes).get((int) (index % EntryBundle.FULL_WIDTH)));
    }

    /** The receipt of the act at this place: a tlog-proof whose extra data holds the entry and what opens it. */
    public Optional<byte[]> receipt(long index) {
        Optional<LogStore.Published> published = log.latestCheckpoint();
        if (published.isEmpty() || index < 0 || index >= published.get().size()) {
            return Optional.empty();
        }
        try {
            return acts.at(index).filter(RecordedAct::matching).map(act -> receipt(act, index, published.get()));
        } catch (TlogException e) {
            throw new DamagedLog(e);
        }
    }

    private byte[] receipt(RecordedAct act, long index, LogStore.Published published) {
        SignedNote note = SignedNote.parse(published.note());
        InclusionProof proof = new Prover(log, published.size()).inclusion(index, published.size());
        proof.verify(
                Rfc6962.leaf(act.entry().bytes()), Checkpoint.parse(note.text()).root());
        return Receipt.of(proof, note)
                .withExtra(json.writeValueAsBytes(openings(act)))
                .bytes();
    }

    private ActProof prove(RecordedAct kept, LogStore.Published published) {
        try {
            return proved(kept, published);
        } catch (TlogException | NoSuchElementException e) {
            throw new DamagedLog(e);
        }
    }

    private ActProof proved(RecordedAct kept, LogStore.Published published) {
        SignedNote note = SignedNote.parse(published.note());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        long index = kept.index().orElseThrow();
        byte[] logged = entry(index).orElseThrow();
        InclusionProof proof = new Prover(log, checkpoint.size()).inclusion(index, checkpoint.size());
        proof.verify(Rfc6962.leaf(logged), checkpoint.root());
        RecordedAct act = kept.as(Entry.read(logged));
        Map<String, FieldKey> last = lastSetBy(act);
        return new ActProof(
                act,
                checkpoint.size(),
                new String(published.note(), StandardCharsets.UTF_8),
                checkpoint.root(),
                proof.hashes(),
                unchanged(act, last),
                acts.keys(List.of(act.id()), AppendAct.OCCURRED_AT).isEmpty(),
                erased(act),
                last.isEmpty());
    }

    private Optional<RecordedAct> erased(RecordedAct act) {
        return Optional.ofNullable(
                        acts.lastAbout(List.of(act.thing()), EraseThing.TYPE).get(act.thing()))
                .filter(later -> later.order() > act.order())
                .filter(later ->
                        later.entry().erased().stream().anyMatch(act.entry().commitments()::containsKey))
                .or(() -> hidden(act));
    }

    /** The act that hides something of what this one set, while it does. */
    private Optional<RecordedAct> hidden(RecordedAct act) {
        return things.hidden(act.thing()).stream().anyMatch(act.entry().commitments()::containsKey)
                ? Optional.ofNullable(acts.lastAbout(List.of(act.thing()), RecordedAct.RESTRICTED)
                        .get(act.thing()))
                : Optional.empty();
    }

    /** The fields of the thing that no later act set again. */
    private Map<String, FieldKey> lastSetBy(RecordedAct act) {
        Map<String, FieldKey> last = new TreeMap<>();
        acts.fieldKeys(List.of(act.thing())).stream()
                .filter(key -> key.act().equals(act.id()) && !key.name().equals(AppendAct.OCCURRED_AT))
                .forEach(key -> last.put(key.name(), key));
        return last;
    }

    private boolean unchanged(RecordedAct act, Map<String, FieldKey> last) {
        Map<String, String> shown = shown(act.thing());
        return last.values().stream().allMatch(key -> {
            String value = shown.get(key.name());
            String token = act.entry().tokens().get(key.name());
            return key.key()
                    .map(bytes -> Commitment.of(bytes, key.name(), value)
                            .equals(act.entry().commitments().get(key.name())))
                    .orElseGet(() -> token != null && token.equals(value));
        });
    }

    private Map<String, String> shown(UUID thing) {
        return things.values(thing);
    }

    /** What opens the entry: each committed field whose value the site still has as it was recorded. */
    private Map<String, Object> openings(RecordedAct act) {
        Map<String, String> shown = shown(act.thing());
        Map<String, Object> fields = new TreeMap<>();
        lastSetBy(act)
                .forEach((name, key) -> key.key().ifPresent(bytes -> open(act, name, bytes, shown.get(name), fields)));
        acts.keys(List.of(act.id()), AppendAct.OCCURRED_AT)
                .values()
                .forEach(bytes ->
                        open(act, AppendAct.OCCURRED_AT, bytes, act.occurredAt().toString(), fields));
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("entry", Base64.getEncoder().encodeToString(act.entry().bytes()));
        extra.put("openings", fields);
        return extra;
    }

    private static void open(
            RecordedAct act, String name, byte[] key, @Nullable String value, Map<String, Object> fields) {
        if (Commitment.of(key, name, value).equals(act.entry().commitments().get(name))) {
            Map<String, Object> opening = new LinkedHashMap<>();
            opening.put("key", Base64.getEncoder().encodeToString(key));
            opening.put("value", value);
            fields.put(name, opening);
        }
    }
}
