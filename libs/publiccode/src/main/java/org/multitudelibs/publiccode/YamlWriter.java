package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Map;

/** Mappings, lists, texts and truths as block YAML, indented by two spaces; longer texts as literals. */
final class YamlWriter {
    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Map<?, ?> root) {
        YamlWriter writer = new YamlWriter();
        writer.entries(root, "");
        return writer.out.toString();
    }

    private void entries(Map<?, ?> map, String indent) {
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before).append(YamlScalar.of(entry.getKey().toString())).append(':');
            value(entry.getValue(), indent + "  ");
            before = indent;
        }
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
            case Map<?, ?> map -> {
                out.append('\n').append(indent);
                entries(map, indent);
            }
            case List<?> list -> {
                out.append('\n');
                list.forEach(item -> item(item, indent));
            }
            case Boolean truth -> out.append(' ').append(truth).append('\n');
            default -> scalar(value.toString(), indent);
        }
    }

    private void item(Object item, String indent) {
        out.append(indent).append('-');
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append(' ');
            entries(map, indent + "  ");
        } else {
            value(item, indent + "  ");
        }
    }

    private void scalar(String text, String indent) {
        if (!isLiteral(text)) {
            out.append(' ').append(YamlScalar.of(text)).append('\n');
            return;
        }
        out.append(" |-\n");
        text.lines()
                .forEach(line ->
                        out.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
    }

    /** Several lines, none of which a literal would read otherwise. */
    private static boolean isLiteral(String text) {
        return text.contains("\n")
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n")
                && text.codePoints().allMatch(character -> character == '\n' || YamlScalar.isPrintable(character));
    }
}
