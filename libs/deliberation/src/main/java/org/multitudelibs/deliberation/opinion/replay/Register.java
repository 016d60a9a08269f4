package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids and their numbers, from 0 in the order in which they were first seen. */
final class Register {
    private final int most;
    private final List<Integer> ids = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** @param most how many find room */
    Register(int most) {
        this.most = most;
    }

    boolean hasRoomFor(int id) {
        return numbers.containsKey(id) || ids.size() < most;
    }

    int number(int id) {
        return numbers.computeIfAbsent(id, unseen -> {
            ids.add(unseen);
            return ids.size() - 1;
        });
    }

    int id(int number) {
        return ids.get(number);
    }

    int size() {
        return ids.size();
    }

    List<Integer> ids() {
        return List.copyOf(ids);
    }
}
