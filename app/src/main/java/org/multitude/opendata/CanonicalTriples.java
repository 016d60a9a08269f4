package org.multitude.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes triples in one way, whatever the order in which they were read and the names of their nodes without address: such
 * nodes are told apart by what is said of them, named by it, and the lines sorted. The same description read again is
 * the same text.
 */
final class CanonicalTriples {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final List<String[]> triples = new ArrayList<>();
    private final Map<String, List<String[]>> about = new HashMap<>();
    private Map<String, Long> colours = new HashMap<>();

    private CanonicalTriples(Collection<String> lines) {
        for (String line : lines) {
            String rest = Staged.rest(line);
            String[] triple = {line.substring(0, line.indexOf(' ')), Staged.predicate(rest), Staged.object(rest)};
            triples.add(triple);
            note(triple, 0);
            note(triple, 2);
        }
    }

    /**
     * The text.
     *
     * @param text N-Triples, sorted
     * @param names new names of the nodes without address, by their old ones
     */
    record Written(String text, Map<String, String> names) {}

    static Written of(Collection<String> lines) {
        return new CanonicalTriples(lines).write();
    }

    private void note(String[] triple, int end) {
        if (blank(triple[end])) {
            about.computeIfAbsent(triple[end], ignored -> new ArrayList<>()).add(triple);
            colours.put(triple[end], SEED);
        }
    }

    private Written write() {
        refine();
        // Those that look alike are numbered one class after the other; what hangs on them then differs too.
        for (List<String> alike = alike(); !alike.isEmpty(); alike = alike()) {
            for (int i = 0; i < alike.size(); i++) {
                colours.merge(alike.get(i), (long) i + 1, CanonicalTriples::mix);
            }
            refine();
        }
        Map<String, String> names = new HashMap<>();
        colours.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(node -> names.put(node.getKey(), "_:b" + names.size()));
        String text = triples.stream()
                .map(triple -> names.getOrDefault(triple[0], triple[0]) + " " + triple[1] + " "
                        + names.getOrDefault(triple[2], triple[2]) + " .\n")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
        return new Written(text, names);
    }

    private void refine() {
        int before = 0;
        for (int kinds = kinds(); kinds > before && kinds < colours.size(); kinds = kinds()) {
            before = kinds;
            Map<String, Long> next = new HashMap<>();
            about.forEach((node, said) -> next.put(node, mix(colours.getOrDefault(node, SEED), sum(node, said))));
            colours = next;
        }
    }

    private int kinds() {
        return (int) colours.values().stream().distinct().count();
    }

    /** What is said of a node, in no order. */
    private long sum(String node, List<String[]> said) {
        long sum = 0;
        for (String[] triple : said) {
            boolean from = triple[0].equals(node);
            long other = colour(from ? triple[2] : triple[0]);
            sum += mix(mix(hash(triple[1]), from ? 1 : 2), other);
        }
        return sum;
    }

    private long colour(String term) {
        return blank(term) ? colours.getOrDefault(term, SEED) : hash(term);
    }

    /** The first nodes that are not told apart. */
    private List<String> alike() {
        Map<Long, List<String>> classes = new TreeMap<>();
        colours.forEach((node, colour) ->
                classes.computeIfAbsent(colour, ignored -> new ArrayList<>()).add(node));
        return classes.values().stream()
                .filter(nodes -> nodes.size() > 1)
                .findFirst()
                .map(nodes -> nodes.stream().sorted().toList())
                .orElse(List.of());
    }

    static boolean blank(String term) {
        return term.startsWith("_:");
    }

    private static long hash(String text) {
        long hash = SEED;
        for (byte b : Staged.bytes(text)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }

    private static long mix(long one, long other) {
        long mixed = (one ^ Long.rotateLeft(other, 31)) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
        mixed *= 0xbf58476d1ce4e5b9L;
        return mixed ^ mixed >>> 32;
    }
}
