package org.multitudelibs.publiccode;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Weighs a tree with its aliases written out in full: a small file can stand for billions of nodes, or for a circle. A
 * key, that findings repeat in their path, is short.
 */
final class TreeBounds {
    static final long MAXIMUM_WEIGHT = 3L * Publiccode.MAXIMUM_SIZE;
    static final int WEIGHT_OF_A_NODE = 100;
    static final int MAXIMUM_KEY = 200;

    private record Measure(long weight, int depth) {
        static final Measure BEYOND = new Measure(MAXIMUM_WEIGHT + 1, 0);

        static Measure of(Node node) {
            int length = node instanceof ScalarNode scalar ? scalar.getValue().length() : 0;
            return new Measure(WEIGHT_OF_A_NODE + length, 0);
        }

        Measure with(Measure child) {
            return new Measure(Math.min(weight + child.weight, MAXIMUM_WEIGHT + 1), Math.max(depth, child.depth + 1));
        }

        boolean holds() {
            return weight <= MAXIMUM_WEIGHT && depth <= BoundedEvents.MAXIMUM_DEPTH;
        }
    }

    private final Map<Node, Measure> known = new IdentityHashMap<>();
    private final Set<Node> open = new HashSet<>();

    boolean holds(Node root) {
        return measure(root, 0).holds();
    }

    private Measure measure(Node node, int depth) {
        if (node instanceof ScalarNode) {
            return depth > BoundedEvents.MAXIMUM_DEPTH ? Measure.BEYOND : Measure.of(node);
        }
        Measure measured = known.get(node);
        if (measured != null) {
            return measured;
        }
        if (depth > BoundedEvents.MAXIMUM_DEPTH || !open.add(node)) {
            return Measure.BEYOND;
        }
        Measure measure = Measure.of(node);
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    measure =
                            measure.with(key(tuple.getKeyNode(), depth)).with(measure(tuple.getValueNode(), depth + 1));
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

    private Measure key(Node key, int depth) {
        return key instanceof ScalarNode scalar && scalar.getValue().length() > MAXIMUM_KEY
                ? Measure.BEYOND
                : measure(key, depth + 1);
    }
}
