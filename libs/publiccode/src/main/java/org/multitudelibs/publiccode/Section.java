package org.multitudelibs.publiccode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of the file under reading. Each question names a key; {@link #refuseOtherKeys()} at the end reports the
 * keys nobody asked for.
 */
final class Section {
    private record Entry(Place place, Node value) {}

    private final String path;
    private final Place place;
    private final Source source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Section(String path, Place place, Source source) {
        this.path = path;
        this.place = place;
        this.source = source;
    }

    static Section root(MappingNode root, Source source) {
        return filled("", root, source);
    }

    private static Section filled(String path, MappingNode node, Source source) {
        Section section = new Section(path, Place.of(node), source);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                section.add(key, tuple.getValueNode());
            } else {
                source.wrongType(tuple.getKeyNode(), path, "text");
            }
        }
        return section;
    }

    private void add(ScalarNode key, Node value) {
        Entry twin = entries.putIfAbsent(key.getValue(), new Entry(Place.of(key), value));
        if (twin != null) {
            error(key.getValue(), Place.of(key), FindingCode.DUPLICATE_KEY, Map.of("name", key.getValue()));
        }
    }

    String path(String key) {
        return Paths.child(path, key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Whether the key is written with a value other than null. */
    boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of the key as it is written, unless it is null. */
    Optional<Node> node(String key) {
        return value(key);
    }

    boolean holdsList(String key) {
        return value(key).filter(SequenceNode.class::isInstance).isPresent();
    }

    /** Where the key is written, or where it should be. */
    Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place : entry.place();
    }

    Optional<Text> text(String key) {
        return value(key).flatMap(node -> textOf(node, path(key), placeOf(key)));
    }

    /** The text of a key that must be there and not empty. An item of a list with a wrong type is told once, for that. */
    Optional<Text> requiredText(String key) {
        Optional<Text> written = text(key);
        Optional<Text> text = written.filter(found -> !found.value().isEmpty());
        boolean toldAsWrong = written.isEmpty() && has(key) && path.endsWith("]");
        if (text.isEmpty() && !toldAsWrong) {
            missing(key);
        }
        return text;
    }

    /** The text of a key left as it is, empty texts counting as absent. */
    Optional<String> plain(String key) {
        return text(key).map(text -> text.value().strip()).filter(value -> !value.isEmpty());
    }

    List<Text> texts(String key) {
        return items(key, "a list of texts", this::textOf);
    }

    List<String> plains(String key) {
        return texts(key).stream()
                .map(text -> text.value().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A text alone or a list of texts: both are lists, as the path of a finding tells. */
    List<Text> textOrTexts(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof ScalarNode scalar) {
            return textOf(scalar, Paths.item(path(key), 0), placeOf(key)).stream()
                    .toList();
        }
        return texts(key);
    }

    Optional<Boolean> truth(String key) {
        return value(key).flatMap(node -> {
            Optional<Boolean> truth = Scalars.truth(node);
            if (truth.isEmpty()) {
                source.wrongType(node, path(key), "true or false", Mends.truth(node));
            }
            return truth;
        });
    }

    Optional<Section> section(String key) {
        return value(key).flatMap(node -> sectionOf(node, path(key)));
    }

    /** The section of a key that must be there; empty when it is not, so that its own required keys are reported. */
    Section requiredSection(String key) {
        asked.add(key);
        Entry entry = entries.get(key);
        if (entry == null) {
            return new Section(path(key), Place.NONE, source);
        }
        return section(key).orElseGet(() -> new Section(path(key), Place.of(entry.value()), source));
    }

    List<Section> sections(String key) {
        return items(key, "a list of sections", (node, itemPath, itemPlace) -> sectionOf(node, itemPath));
    }

    void refuseOtherKeys() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                error(key, entry.place().atLineStart(), FindingCode.UNKNOWN_KEY, unknown(key));
            }
        });
    }

    /** The key and the free one it resembles. */
    private Map<String, String> unknown(String key) {
        Map<String, String> arguments = new HashMap<>(Map.of("name", key));
        if (!source.findings().isFull()) {
            List<String> free = asked.stream()
                    .filter(known -> !entries.containsKey(known))
                    .sorted()
                    .toList();
            NearestWord.of(key, free).ifPresent(known -> arguments.put(Finding.SUGGESTION, known));
        }
        return arguments;
    }

    void missing(String key) {
        error(key, placeOf(key), FindingCode.REQUIRED, example(path(key)));
    }

    static Map<String, String> example(String path) {
        return Examples.of(path).map(example -> Map.of("example", example)).orElse(Map.of());
    }

    void error(String key, FindingCode code) {
        error(key, placeOf(key), code, Map.of());
    }

    void error(String key, FindingCode code, Map<String, String> arguments) {
        error(key, placeOf(key), code, arguments);
    }

    void warning(String key, FindingCode code, Map<String, String> arguments) {
        source.findings().warning(path(key), placeOf(key), code, arguments);
    }

    private void error(String key, Place at, FindingCode code, Map<String, String> arguments) {
        source.findings().error(path(key), at, code, arguments);
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(node -> !Scalars.isNull(node));
    }

    private Optional<Text> textOf(Node node, String itemPath, Place at) {
        Optional<String> text = Scalars.text(node);
        if (text.isEmpty()) {
            source.wrongType(node, itemPath, "a text");
        }
        return text.map(value -> new Text(value, itemPath, at, source.findings()));
    }

    private Optional<Section> sectionOf(Node node, String itemPath) {
        if (Scalars.isNull(node)) {
            return Optional.of(new Section(itemPath, Place.of(node), source));
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(filled(itemPath, mapping, source));
        }
        source.wrongType(node, itemPath, "a section");
        return Optional.empty();
    }

    /** A simple word where a list is expected is written as a list of one. */
    private static Optional<String> inList(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().matches("[A-Za-z][A-Za-z0-9/-]{0,60}")
                ? Optional.of("[" + scalar.getValue() + "]")
                : Optional.empty();
    }

    private interface ItemReader<T> {
        Optional<T> read(Node node, String path, Place place);
    }

    private <T> List<T> items(String key, String expected, ItemReader<T> reader) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            source.wrongType(value.get(), path(key), expected, inList(value.get()));
            return List.of();
        }
        List<T> read = new ArrayList<>();
        List<Node> nodes = sequence.getValue();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            reader.read(node, Paths.item(path(key), i), Place.of(node)).ifPresent(read::add);
        }
        return read;
    }
}
