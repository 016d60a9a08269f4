package org.multitudelibs.publiccode;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Measures a tree with its aliases written out in full: a small file can stand for billions of nodes, or for a circle. */
final class TreeBounds {
    static final long MAXIMUM_NODES = 500_000;

    private record Measure(long nodes, int depth) {
        static final Measure LEAF = new Measure(1, 0);
        static final Measure BEYOND = new Measure(MAXIMUM_NODES + 1, 0);

        Measure with(Measure child) {
            return new Measure(Math.min(nodes + child.nodes, MAXIMUM_NODES + 1), Math.max(depth, child.depth + 1));
        }

        boolean holds() {
            return nodes <= MAXIMUM_NODES && depth <= EventBounds.MAXIMUM_DEPTH;
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
        Measure measure = Measure.LEAF;
        switch (node) {
            case MappingNode mapping -> {
                for (var tuple : mapping.getValue()) {
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
}
