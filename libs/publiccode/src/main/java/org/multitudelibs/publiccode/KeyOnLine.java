package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The first key written on a line. The reference parser names a value of the wrong type by the line where the value
 * starts, and so do we; the true path of the value is in the arguments of the finding.
 */
final class KeyOnLine {
    private KeyOnLine() {}

    static Optional<String> find(Node root, int line) {
        return within(root, "", line);
    }

    private static Optional<String> within(Node node, String path, int line) {
        if (!spans(node, line)) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && reaches(key, tuple.getValueNode(), line)) {
                    var found = at(key, tuple.getValueNode(), Paths.child(path, key.getValue()), line);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                if (reaches(items.get(i), items.get(i), line)) {
                    var found = at(items.get(i), items.get(i), Paths.item(path, i), line);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean reaches(Node start, Node value, int line) {
        return Place.of(start).line() == line || spans(value, line);
    }

    private static Optional<String> at(Node start, Node value, String path, int line) {
        return Place.of(start).line() == line ? Optional.of(path) : within(value, path, line);
    }

    private static boolean spans(Node node, int line) {
        int last = node.getEndMark().map(mark -> Place.of(mark).line()).orElse(0);
        return Place.of(node).line() <= line && line <= last;
    }
}
