package org.multitudelibs.publiccode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the nodes of a document lie in its text, in characters of Java. */
record YamlLayout(String text, Node root) {

    /**
     * Where a path leads.
     *
     * @param way the children to follow from the root, by number
     * @param parents the nodes on the way, the root first
     */
    record Found(List<Integer> way, List<Node> parents, Node node) {
        int last() {
            return way.getLast();
        }

        Node parent() {
            return parents.getLast();
        }
    }

    Optional<Found> find(String path) {
        Found start = new Found(List.of(), List.of(), root);
        return path.isEmpty() ? Optional.of(start) : find(path, "", start);
    }

    private Optional<Found> find(String wanted, String path, Found at) {
        return switch (at.node()) {
            case MappingNode mapping ->
                IntStream.range(0, mapping.getValue().size())
                        .filter(i -> mapping.getValue().get(i).getKeyNode() instanceof ScalarNode)
                        .mapToObj(i -> {
                            ScalarNode key =
                                    (ScalarNode) mapping.getValue().get(i).getKeyNode();
                            Node value = mapping.getValue().get(i).getValueNode();
                            return step(wanted, Paths.child(path, key.getValue()), at, i, value);
                        })
                        .flatMap(Optional::stream)
                        .findFirst();
            case SequenceNode sequence ->
                IntStream.range(0, sequence.getValue().size())
                        .mapToObj(i -> step(
                                wanted,
                                Paths.item(path, i),
                                at,
                                i,
                                sequence.getValue().get(i)))
                        .flatMap(Optional::stream)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<Found> step(String wanted, String path, Found at, int child, Node node) {
        if (!wanted.startsWith(path)) {
            return Optional.empty();
        }
        Found next = new Found(
                Stream.concat(at.way().stream(), Stream.of(child)).toList(),
                Stream.concat(at.parents().stream(), Stream.of(at.node())).toList(),
                node);
        return wanted.length() == path.length() ? Optional.of(next) : find(wanted, path, next);
    }

    int start(Node node) {
        return node.getStartMark().map(this::at).orElse(0);
    }

    /** After the last character of a node: neither the blank lines nor the comments that follow it. */
    int end(Node node) {
        int end = node.getEndMark().map(this::at).orElse(0);
        if (node instanceof ScalarNode scalar && isBlock(scalar)) {
            return start(node)
                    + text.substring(start(node), end).stripTrailing().length();
        }
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK
                ? children(node).map(this::end).max(Comparator.naturalOrder()).orElse(start(node))
                : end;
    }

    int startOfLine(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** After the line break of the line that holds this place. */
    int endOfLine(int at) {
        int line = text.indexOf('\n', at);
        return line < 0 ? text.length() : line + 1;
    }

    /** The line break of the file. */
    String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private static Stream<Node> children(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream().flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()));
            case SequenceNode sequence -> sequence.getValue().stream();
            default -> Stream.empty();
        };
    }

    private int at(Mark mark) {
        int skipped = text.startsWith("\uFEFF") ? 1 : 0;
        return text.offsetByCodePoints(skipped, mark.getIndex());
    }
}
