package org.multitude.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.database.LockOrder;
import org.multitude.platform.web.Refusal;
import org.springframework.stereotype.Component;

/** Everything that people wrote and that can be erased, whichever module keeps it. */
@Component
public class Writings {
    private final List<Erasable> kinds;
    private final List<WhenErased> others;
    private final ErasureStore erasures;
    private final PutAwayStore away;
    private final ActStore acts;

    Writings(List<Erasable> kinds, List<WhenErased> others, ErasureStore erasures, PutAwayStore away, ActStore acts) {
        this.kinds = List.copyOf(kinds);
        this.others = List.copyOf(others);
        this.erasures = erasures;
        this.away = away;
        this.acts = acts;
    }

    /**
     * A thing that somebody wrote.
     *
     * @param thing its random id
     * @param kind the module that keeps it
     * @param written what it is now
     */
    public record Found(UUID thing, Erasable kind, Erasable.Written written) {
        UUID[] about() {
            return written.about().toArray(UUID[]::new);
        }
    }

    /** The public thing, kept from changing until the transaction ends. */
    public Optional<Found> lock(UUID thing) {
        return lockHidden(thing).filter(found -> found.written().shown());
    }

    /** As {@link #lock}, of several: those that are public, in one order whoever takes them. */
    public Map<UUID, Found> lock(Collection<UUID> things) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        LockOrder.of(things).forEach(thing -> lock(thing).ifPresent(locked -> found.put(thing, locked)));
        return found;
    }

    /** As {@link #lock}, also one that nobody sees yet. Locks come in one order: what may be held or erased, then its row. */
    Optional<Found> lockHidden(UUID thing) {
        erasures.lock(thing);
        return kinds.stream()
                .flatMap(kind -> kind.lock(thing).map(written -> new Found(thing, kind, written)).stream())
                .findFirst();
    }

    /** The body that published a thing itself, where it is not what people write. */
    public Optional<UUID> publisher(UUID thing) {
        return kinds.stream().flatMap(kind -> kind.publisher(thing).stream()).findFirst();
    }

    /** As {@link #lock}, only what people write: that alone is erased. */
    public Optional<Found> lockWritten(UUID thing) {
        return lock(thing).filter(found -> found.kind().publisher(thing).isEmpty());
    }

    /** All that a person wrote; for {@link Extent#NAME} only what shows her name. */
    public List<UUID> by(UUID person, Extent extent) {
        return kinds.stream().flatMap(kind -> kind.by(person, extent).stream()).toList();
    }

    /** Paths of the pages of these things. */
    public Map<UUID, String> addresses(Collection<UUID> things) {
        Map<UUID, String> addresses = new HashMap<>();
        kinds.forEach(kind -> addresses.putAll(kind.addresses(things)));
        return addresses;
    }

    /** What is shown of these things. */
    Map<UUID, String> words(Collection<UUID> things) {
        Map<UUID, String> words = new HashMap<>();
        kinds.forEach(kind -> {
            if (kind instanceof Hideable shown) {
                words.putAll(shown.words(things));
            }
        });
        return words;
    }

    /** The former wordings of these things that everybody may read. */
    Map<UUID, List<Hideable.Former>> former(Collection<UUID> things) {
        Map<UUID, List<Hideable.Former>> former = new HashMap<>();
        kinds.forEach(kind -> {
            if (kind instanceof Hideable shown) {
                former.putAll(shown.former(things));
            }
        });
        return former;
    }

    /** For each of these things of which something was erased or is hidden, the last act that says so. */
    public Map<UUID, RecordedAct> erasures(Collection<UUID> things) {
        return things.isEmpty() ? Map.of() : acts.lastAbout(things, EraseThing.TYPE, RecordedAct.RESTRICTED);
    }

    /** Why a thing cannot be read, for programs. */
    public Refusal gone(UUID thing, Object origin) {
        Optional<RecordedAct> act = erasure(thing);
        String proof = origin + act.map(RecordedAct::proof).orElse("/record");
        return act.filter(RecordedAct::restricts).isPresent() ? new Hidden(proof) : new Erased(proof);
    }

    /** The last act that erased or hid something of this thing. */
    public Optional<RecordedAct> erasure(UUID thing) {
        return Optional.ofNullable(erasures(List.of(thing)).get(thing));
    }

    /** Deletes values and keys of these fields, and what was told of the thing elsewhere. */
    void forget(Found found, Set<String> fields) {
        found.kind().erase(found.thing(), fields);
        erasures.forgetKeys(found.thing(), fields);
        if (found.kind().fields(Extent.NAME).containsAll(fields)) {
            // What was told of it elsewhere says nothing of who wrote it.
            away.forgetName(found.thing());
            return;
        }
        away.take(found.thing());
        others.forEach(other -> other.erased(found.thing()));
        forgetTold(found);
    }

    /** Deletes what was told of the thing elsewhere. */
    void forgetTold(Found found) {
        List<ActId> told = erasures.acts(found.thing());
        others.forEach(other -> other.untold(found.written().address(), told));
    }
}
