package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The first key written on each line. The reference parser names a value of the wrong type by the line where the value
 * starts, and so do we; the true path of the value is in the arguments of the finding.
 */
final class KeysByLine {
    private final Map<Integer, String> keys = new HashMap<>();

    KeysByLine(Node root) {
        walk(root, "");
    }

    String at(int line, String otherwise) {
        return keys.getOrDefault(line, otherwise);
    }

    private void walk(Node node, String path) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    visit(key, tuple.getValueNode(), Paths.child(path, key.getValue()));
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                visit(items.get(i), items.get(i), Paths.item(path, i));
            }
        }
    }

    private void visit(Node place, Node value, String path) {
        keys.putIfAbsent(Place.of(place).line(), path);
        walk(value, path);
    }
}
