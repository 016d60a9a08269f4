package org.multitudelibs.publiccode.spdx;

import java.util.HashMap;
import java.util.Map;

/** A number for each word that the list uses; other words have none. */
final class Vocabulary {
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    int add(String word) {
        Integer known = numbers.putIfAbsent(word, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    int[] numbers(Wording wording) {
        int[] all = new int[wording.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = numbers.getOrDefault(wording.words().get(at), UNKNOWN);
        }
        return all;
    }
}
