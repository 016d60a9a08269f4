package org.multitudelibs.publiccode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML document means, whatever its layout: two files that mean the same have equal trees. */
sealed interface YamlTree {

    record Scalar(Tag tag, String value) implements YamlTree {}

    record Sequence(List<YamlTree> items) implements YamlTree {}

    record Mapping(List<Entry> entries) implements YamlTree {}

    record Entry(YamlTree key, YamlTree value) {}

    static YamlTree of(Node node) {
        return switch (node) {
            case MappingNode mapping ->
                new Mapping(mapping.getValue().stream()
                        .map(tuple -> new Entry(of(tuple.getKeyNode()), of(tuple.getValueNode())))
                        .toList());
            case SequenceNode sequence ->
                new Sequence(sequence.getValue().stream().map(YamlTree::of).toList());
            case ScalarNode scalar -> new Scalar(scalar.getTag(), scalar.getValue());
            default -> throw new IllegalArgumentException("an alias stands for another node");
        };
    }

    static YamlTree text(String value) {
        return new Scalar(Tag.STR, value);
    }

    /** This tree after a change of what stands at the end of the way: the children to follow, by number. */
    default YamlTree with(List<Integer> way, UnaryOperator<YamlTree> change) {
        if (way.isEmpty()) {
            return change.apply(this);
        }
        int child = way.getFirst();
        List<Integer> rest = way.subList(1, way.size());
        return switch (this) {
            case Mapping(List<Entry> entries) ->
                new Mapping(replaced(
                        entries,
                        child,
                        entry -> new Entry(entry.key(), entry.value().with(rest, change))));
            case Sequence(List<YamlTree> items) ->
                new Sequence(replaced(items, child, item -> item.with(rest, change)));
            case Scalar scalar -> scalar;
        };
    }

    default YamlTree renamed(int entry, String name) {
        return this instanceof Mapping(List<Entry> entries)
                ? new Mapping(replaced(entries, entry, old -> new Entry(text(name), old.value())))
                : this;
    }

    default YamlTree without(int child) {
        return switch (this) {
            case Mapping(List<Entry> entries) -> new Mapping(without(entries, child));
            case Sequence(List<YamlTree> items) -> new Sequence(without(items, child));
            case Scalar scalar -> scalar;
        };
    }

    default YamlTree and(String name, YamlTree value) {
        if (!(this instanceof Mapping(List<Entry> entries))) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(text(name), value));
        return new Mapping(List.copyOf(more));
    }

    private static <T> List<T> replaced(List<T> list, int index, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, change.apply(list.get(index)));
        return List.copyOf(changed);
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(index);
        return List.copyOf(fewer);
    }

    /** The tree of these bytes; empty when they hold nothing or cannot be read. */
    static Optional<Node> root(byte[] file) {
        return new YamlFile(new Findings()).read(file);
    }
}
