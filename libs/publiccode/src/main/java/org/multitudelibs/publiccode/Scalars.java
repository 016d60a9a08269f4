package org.multitudelibs.publiccode;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What the scalars of YAML 1.2 stand for: {@code yes} and {@code off} are texts, {@code true} is not. */
final class Scalars {
    private static final Set<Tag> READ_AS_TEXT = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL);

    private Scalars() {}

    static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** A number is read as the text it is written with: {@code phone: +391624231322} is fine. A null is an empty text. */
    static Optional<String> text(Node node) {
        if (isNull(node)) {
            return Optional.of("");
        }
        return node instanceof ScalarNode scalar && READ_AS_TEXT.contains(scalar.getTag())
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    static boolean isText(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }

    static Optional<Boolean> truth(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)
                ? Optional.of(scalar.getValue().toLowerCase(Locale.ROOT).equals("true"))
                : Optional.empty();
    }
}
