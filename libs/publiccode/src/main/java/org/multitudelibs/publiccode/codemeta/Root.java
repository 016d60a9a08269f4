package org.multitudelibs.publiccode.codemeta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The software among what a document describes.
 *
 * @param document the object that carries the context
 */
record Root(Json.Node document, Thing software) {
    private static final Set<String> SOFTWARE = Set.of("SoftwareSourceCode", "SoftwareApplication");

    /** The object itself, or the first software in an array or in a {@code @graph}. */
    static Optional<Root> of(Json json, Notes notes) {
        return switch (json) {
            case Json.Items(List<Json> items) ->
                first("", items, notes)
                        .map(thing -> new Root(nodes(items).findFirst().orElseThrow(), thing));
            case Json.Node node
            when node.members().get("@graph") instanceof Json.Items(List<Json> items) ->
                first("@graph", items, notes).map(thing -> new Root(node, thing));
            case Json.Node node -> Optional.of(new Root(node, typed(new Thing("", node, notes), notes)));
            default -> {
                notes.add(Reason.NOT_AN_OBJECT, "");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Thing> first(String path, List<Json> items, Notes notes) {
        Notes aside = new Notes();
        List<Integer> software = IntStream.range(0, items.size())
                .filter(i -> items.get(i) instanceof Json.Node node
                        && new Thing("", node, aside).types().stream().anyMatch(SOFTWARE::contains))
                .boxed()
                .toList();
        if (software.isEmpty()) {
            notes.add(Reason.NOT_AN_OBJECT, path, Map.of());
            return Optional.empty();
        }
        if (items.size() > 1) {
            notes.add(Reason.SEVERAL, path, "left", String.valueOf(items.size() - 1));
        }
        int at = software.getFirst();
        return nodes(items.subList(at, at + 1)).findFirst().map(node -> new Thing(path + "[" + at + "]", node, notes));
    }

    private static Stream<Json.Node> nodes(List<Json> items) {
        return items.stream().flatMap(item -> item instanceof Json.Node node ? Stream.of(node) : Stream.of());
    }

    private static Thing typed(Thing thing, Notes notes) {
        Set<String> types = thing.types();
        if (types.stream().noneMatch(SOFTWARE::contains)) {
            notes.add(
                    Reason.NOT_SOFTWARE,
                    "@type",
                    "value",
                    types.isEmpty()
                            ? "this"
                            : String.join(", ", types.stream().sorted().toList()));
        }
        return thing;
    }
}
