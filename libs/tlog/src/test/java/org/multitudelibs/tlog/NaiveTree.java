package org.multitudelibs.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The definitions of RFC 6962 section 2.1, word for word: slow, and the oracle of the other tests. */
final class NaiveTree {

    private NaiveTree() {}

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static Hash root(List<byte[]> entries) {
        return switch (entries.size()) {
            case 0 -> Rfc6962.emptyRoot();
            case 1 -> Rfc6962.leaf(entries.getFirst());
            default -> {
                int k = split(entries.size());
                yield Rfc6962.node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
            }
        };
    }

    static List<Hash> path(int m, List<byte[]> entries) {
        int n = entries.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(path(m, entries.subList(0, k)), root(entries.subList(k, n)))
                : plus(path(m - k, entries.subList(k, n)), root(entries.subList(0, k)));
    }

    static List<Hash> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<Hash> subproof(int m, List<byte[]> entries, boolean known) {
        int n = entries.size();
        if (m == n) {
            return known ? List.of() : List.of(root(entries));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, entries.subList(0, k), known), root(entries.subList(k, n)))
                : plus(subproof(m - k, entries.subList(k, n), false), root(entries.subList(0, k)));
    }

    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<Hash> plus(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
