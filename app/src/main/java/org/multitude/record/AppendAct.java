package org.multitude.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.time.PlatformClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends acts: one row in the caller's transaction, one fresh key per committed field. */
@Service
class AppendAct implements PublicRecord {
    /** The committed field that every act has. */
    static final String OCCURRED_AT = "occurredAt";

    /** An entry says when it was recorded, whatever time the verb was told. */
    private static final Clock RECORDING = Clock.systemUTC();

    private final ActStore acts;
    private final Bell bell;

    AppendAct(ActStore acts, Bell bell) {
        this.acts = acts;
        this.bell = bell;
    }

    @Override
    public ActId append(Act act) {
        return append(List.of(act)).getFirst();
    }

    @Override
    public List<ActId> append(List<Act> all) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is appended in the transaction of its effect");
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<ActStore.Appended> appended = all.stream().map(AppendAct::appended).toList();
        acts.insert(appended);
        ringAfterCommit();
        return appended.stream().map(ActStore.Appended::id).toList();
    }

    private static ActStore.Appended appended(Act act) {
        ActId id = ActId.random();
        Map<String, byte @Nullable []> keys = new HashMap<>();
        Map<String, String> commitments = new TreeMap<>();
        act.tokens().keySet().forEach(name -> keys.put(name, null));
        act.committed().forEach((name, value) -> commit(name, value, keys, commitments));
        // Precise to the microsecond because that is what the database keeps and shows again.
        Act kept = new Act(
                act.type(),
                act.thing(),
                act.body(),
                act.references(),
                act.tokens(),
                act.committed(),
                act.occurredAt().truncatedTo(ChronoUnit.MICROS),
                PlatformClock.simulating() ? Act.Nature.SIMULATED : act.nature());
        commit(OCCURRED_AT, kept.occurredAt().toString(), keys, commitments);
        return new ActStore.Appended(
                id, kept, Entry.of(id, kept, commitments, RECORDING.instant()).bytes(), keys);
    }

    @Override
    public Optional<RecordedAct> find(ActId id) {
        return acts.find(id);
    }

    @Override
    public Map<ActId, RecordedAct> byIds(Collection<ActId> ids) {
        return ids.isEmpty() ? Map.of() : acts.byIds(ids);
    }

    @Override
    public Optional<RecordedAct> at(long index) {
        return acts.at(index);
    }

    @Override
    public List<RecordedAct> about(UUID thing, int limit) {
        return acts.about(List.of(thing), limit);
    }

    @Override
    public List<RecordedAct> about(List<UUID> things, int limit) {
        return acts.about(things, limit);
    }

    @Override
    public List<RecordedAct> latest(Optional<Long> before, int limit) {
        return acts.latest(before, limit);
    }

    private static void commit(
            String name, @Nullable String value, Map<String, byte @Nullable []> keys, Map<String, String> commitments) {
        byte[] key = Commitment.freshKey();
        keys.put(name, key);
        commitments.put(name, Commitment.of(key, name, value));
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
