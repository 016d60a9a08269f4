package org.multitudelibs.tlog;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The store of a witness, in memory. */
class MemoryWitnessStore implements WitnessStore {

    private final Map<String, SignedNote> notes = new ConcurrentHashMap<>();

    @Override
    public Optional<SignedNote> latest(String origin) {
        return Optional.ofNullable(notes.get(origin));
    }

    @Override
    public synchronized boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) {
        if (!latest(origin).equals(expected)) {
            return false;
        }
        notes.put(origin, next);
        return true;
    }
}
