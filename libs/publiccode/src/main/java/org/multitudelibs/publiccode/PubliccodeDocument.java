package org.multitudelibs.publiccode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a publiccode.yml under change, with its comments, its order and its layout. Each change touches the
 * characters of one value or one key: in {@code name: Lanterne # since 2019}, setting {@code name} to {@code Lampe}
 * gives {@code name: Lampe # since 2019}. A change is read again before it is kept: where the file would mean anything
 * else than asked, as when the value is shared by aliases, there is no change and the answer is empty.
 *
 * <p>Keys are those of findings, such as {@code maintenance.contacts[0].name}. Immutable.
 */
public final class PubliccodeDocument {
    private final String text;
    private final YamlLayout layout;

    private PubliccodeDocument(String text, Node root) {
        this.text = text;
        this.layout = new YamlLayout(text, root);
    }

    /** The document in these bytes; empty when they are not one YAML document in UTF-8 within the bounds of reading. */
    public static Optional<PubliccodeDocument> of(byte[] file) {
        return YamlTree.root(file).map(root -> new PubliccodeDocument(new String(file, StandardCharsets.UTF_8), root));
    }

    /** The file; of an untouched document, the bytes it was read from. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a text in place of the value of a key that is written. */
    public Optional<PubliccodeDocument> set(String key, String value) {
        return layout.find(key)
                .flatMap(found -> put(
                        found,
                        found.node() instanceof ScalarNode scalar
                                ? YamlScalar.of(value, scalar.getScalarStyle())
                                : YamlScalar.of(value)));
    }

    /** Puts true or false in place of the value of a key that is written. */
    public Optional<PubliccodeDocument> set(String key, boolean value) {
        return put(key, String.valueOf(value));
    }

    /** Writes a new key at the end of a section; the section with the empty name is the whole file. */
    public Optional<PubliccodeDocument> add(String section, String name, String value) {
        return layout.find(section)
                .filter(found -> found.node() instanceof MappingNode mapping
                        && mapping.getValue().stream().noneMatch(tuple -> isNamed(tuple, name)))
                .flatMap(found -> changed(
                        added((MappingNode) found.node(), YamlScalar.of(name) + ": " + YamlScalar.of(value)),
                        found.way(),
                        tree -> tree.and(name, YamlTree.text(value))));
    }

    /** Takes away a key, or an item of a list, with all it holds and the comment at its side. */
    public Optional<PubliccodeDocument> remove(String key) {
        return layout.find(key)
                .filter(found -> !found.way().isEmpty())
                .flatMap(found -> removed(found)
                        .flatMap(shorter ->
                                changed(shorter, parentOf(found.way()), tree -> tree.without(found.last()))));
    }

    /** Gives a key another name. */
    public Optional<PubliccodeDocument> rename(String key, String name) {
        return layout.find(key)
                .filter(found -> !found.way().isEmpty() && found.parent() instanceof MappingNode)
                .flatMap(found -> {
                    Node written = ((MappingNode) found.parent())
                            .getValue()
                            .get(found.last())
                            .getKeyNode();
                    return changed(
                            replaced(layout.start(written), layout.end(written), YamlScalar.of(name)),
                            parentOf(found.way()),
                            tree -> tree.renamed(found.last(), name));
                });
    }

    /**
     * Does what a finding on this document suggests: writes the suggestion, or takes away what is deprecated or
     * unknown. Empty when nobody but its author can know what to write.
     */
    public Optional<PubliccodeDocument> mend(Finding finding) {
        Optional<String> suggestion = finding.suggestion();
        String key = finding.key();
        return switch (finding.code()) {
            case UNKNOWN_KEY -> suggestion.isPresent() ? rename(key, suggestion.get()) : remove(key);
            case DEPRECATED, WRITTEN_TWICE_IN_TWO_CASES -> remove(key);
            case DEPRECATED_FOR -> key.equals("it") ? rename(key, "IT") : Optional.empty();
            case WRONG_TYPE ->
                suggestion.flatMap(yaml -> put(finding.arguments().getOrDefault("path", key), yaml));
            case NOT_A_LANGUAGE ->
                key.equals("description")
                        ? suggestion.flatMap(tag ->
                                rename(Paths.child(key, finding.arguments().getOrDefault("value", "")), tag))
                        : suggestion.flatMap(tag -> set(key, tag));
            default ->
                suggestion.flatMap(value -> set(key, value).or(() -> set(key.replaceFirst("\\[0]$", ""), value)));
        };
    }

    private Optional<PubliccodeDocument> put(String key, String yaml) {
        return layout.find(key).flatMap(found -> put(found, yaml));
    }

    private Optional<PubliccodeDocument> put(YamlLayout.Found found, String yaml) {
        int start = layout.start(found.node());
        int end = Math.max(start, layout.end(found.node()));
        String apart = start == end && start > 0 && !Character.isWhitespace(text.charAt(start - 1)) ? " " : "";
        return YamlTree.root(yaml.getBytes(StandardCharsets.UTF_8))
                .map(YamlTree::of)
                .flatMap(value -> changed(replaced(start, end, apart + yaml), found.way(), old -> value));
    }

    private String added(MappingNode mapping, String entry) {
        List<NodeTuple> entries = mapping.getValue();
        if (entries.isEmpty()) {
            int inside = layout.start(mapping) + 1;
            return replaced(inside, inside, entry);
        }
        int end = Math.max(
                layout.end(entries.getLast().getValueNode()),
                layout.end(entries.getLast().getKeyNode()));
        if (YamlLayout.isFlow(mapping)) {
            return replaced(end, end, ", " + entry);
        }
        int first = layout.start(entries.getFirst().getKeyNode());
        String indent = " "
                .repeat(first
                        - layout.startOfLine(first)
                        - (text.startsWith("\uFEFF") && layout.startOfLine(first) == 0 ? 1 : 0));
        int line = layout.endOfLine(end);
        String before = text.startsWith("\n", line - 1) ? "" : layout.lineBreak();
        return replaced(line, line, before + indent + entry + layout.lineBreak());
    }

    private Optional<String> removed(YamlLayout.Found found) {
        List<Integer> starts = starts(found.parent());
        int start = starts.get(found.last());
        int end = Math.max(start, layout.end(found.node()));
        boolean isLast = found.last() == starts.size() - 1;
        if (YamlLayout.isFlow(found.parent())) {
            boolean isFirst = found.last() == 0;
            int from = isFirst ? start : endOfChild(found.parent(), found.last() - 1);
            return Optional.of(replaced(from, isFirst && !isLast ? starts.get(1) : end, ""));
        }
        int line = layout.startOfLine(start);
        String before = text.substring(line, start);
        boolean isAlone = found.parent() instanceof SequenceNode ? before.matches("\\s*-\\s+") : before.isBlank();
        if (isAlone) {
            return Optional.of(replaced(line, layout.endOfLine(end), ""));
        }
        return isLast ? Optional.empty() : Optional.of(replaced(start, starts.get(found.last() + 1), ""));
    }

    private List<Integer> starts(Node parent) {
        return parent instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> layout.start(tuple.getKeyNode()))
                        .toList()
                : ((SequenceNode) parent).getValue().stream().map(layout::start).toList();
    }

    private int endOfChild(Node parent, int child) {
        return parent instanceof MappingNode mapping
                ? layout.end(mapping.getValue().get(child).getValueNode())
                : layout.end(((SequenceNode) parent).getValue().get(child));
    }

    private static boolean isNamed(NodeTuple tuple, String name) {
        return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
    }

    private static List<Integer> parentOf(List<Integer> way) {
        return way.subList(0, way.size() - 1);
    }

    private String replaced(int start, int end, String by) {
        return text.substring(0, start) + by + text.substring(Math.max(start, end));
    }

    /** The changed document, if it means this one with that change and nothing else. */
    private Optional<PubliccodeDocument> changed(String after, List<Integer> way, UnaryOperator<YamlTree> change) {
        YamlTree wanted = YamlTree.of(layout.root()).with(way, change);
        return of(after.getBytes(StandardCharsets.UTF_8))
                .filter(document -> YamlTree.of(document.layout.root()).equals(wanted));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PubliccodeDocument document && Arrays.equals(bytes(), document.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
