package org.multitudelibs.publiccode;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Measures a tree with its aliases written out in full, in characters: a small file can stand for billions of nodes, or
 * for a circle. A key, that findings repeat in their path, is short.
 */
final class TreeBounds {
    static final long MAXIMUM_CHARACTERS = 2L * Publiccode.MAXIMUM_SIZE;
    static final int MAXIMUM_KEY = 200;

    private record Measure(long characters, int depth) {
        static final Measure BEYOND = new Measure(MAXIMUM_CHARACTERS + 1, 0);

        Measure with(Measure child) {
            return new Measure(
                    Math.min(characters + child.characters, MAXIMUM_CHARACTERS + 1), Math.max(depth, child.depth + 1));
        }

        boolean holds() {
            return characters <= MAXIMUM_CHARACTERS && depth <= EventBounds.MAXIMUM_DEPTH;
        }
    }

    private final Map<Node, Measure> known = new IdentityHashMap<>();
    private final Set<Node> open = new HashSet<>();

    boolean holds(Node root) {
        return measure(root, 0).holds();
    }

    private Measure measure(Node node, int depth) {
        Measure measured = known.get(node);
        if (measured != null) {
            return measured;
        }
        if (depth > EventBounds.MAXIMUM_DEPTH || !open.add(node)) {
            return Measure.BEYOND;
        }
        Measure measure = own(node);
        switch (node) {
            case MappingNode mapping -> {
                for (var tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().length() > MAXIMUM_KEY) {
                        return Measure.BEYOND;
                    }
                    measure = measure.with(measure(tuple.getKeyNode(), depth + 1))
                            .with(measure(tuple.getValueNode(), depth + 1));
                }
            }
            case SequenceNode sequence -> {
                for (Node item : sequence.getValue()) {
                    measure = measure.with(measure(item, depth + 1));
                }
            }
            default -> {}
        }
        open.remove(node);
        known.put(node, measure);
        return measure;
    }

    private static Measure own(Node node) {
        return new Measure(
                node instanceof ScalarNode scalar ? 1 + scalar.getValue().length() : 1, 0);
    }
}
