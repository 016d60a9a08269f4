package org.multitudelibs.publiccode;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The first key written on a line. The reference parser names a value of the wrong type by the line where the value
 * starts, and so do we; the true path of the value is in the arguments of the finding.
 */
record KeyOnLine(int line) {

    /** A key or an item, with the value it leads to. */
    private record Child(Node start, Node value, String path) {}

    Optional<String> in(Node root) {
        return within(root, "");
    }

    private Optional<String> within(Node node, String path) {
        return children(node, path)
                .map(child ->
                        startsHere(child.start()) ? Optional.of(child.path()) : within(child.value(), child.path()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Child> children(Node node, String path) {
        return switch (node) {
            case MappingNode mapping
            when spans(node) -> mapping.getValue().stream().flatMap(tuple -> entry(tuple, path));
            case SequenceNode sequence
            when spans(node) ->
                IntStream.range(0, sequence.getValue().size()).mapToObj(i -> {
                    Node item = sequence.getValue().get(i);
                    return new Child(item, item, Paths.item(path, i));
                });
            default -> Stream.empty();
        };
    }

    private Stream<Child> entry(NodeTuple tuple, String path) {
        return tuple.getKeyNode() instanceof ScalarNode key && (startsHere(key) || spans(tuple.getValueNode()))
                ? Stream.of(new Child(key, tuple.getValueNode(), Paths.child(path, key.getValue())))
                : Stream.empty();
    }

    private boolean startsHere(Node node) {
        return Place.of(node).line() == line;
    }

    private boolean spans(Node node) {
        int last = node.getEndMark().map(mark -> Place.of(mark).line()).orElse(0);
        return Place.of(node).line() <= line && line <= last;
    }
}
