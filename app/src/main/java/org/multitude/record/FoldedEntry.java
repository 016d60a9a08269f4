package org.multitude.record;

import org.multitude.platform.text.Html;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry as people read it: one field a line, commitments cut short and marked. The exact bytes are elsewhere. */
final class FoldedEntry {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CUT = 20;
    private static final int ENDS = 4;

    private FoldedEntry() {}

    static String html(Entry entry) {
        return object(JSON.readTree(entry.bytes()), " ", false);
    }

    private static String object(JsonNode object, String indent, boolean committed) {
        StringBuilder folded = new StringBuilder("{");
        object.properties().forEach(field -> {
            String name = "\"" + field.getKey() + "\":";
            folded.append(folded.length() > 1 ? ",\n" + indent : "").append(Html.escape(name));
            boolean commitments = field.getKey().equals("commitments");
            folded.append(
                    field.getValue().isObject()
                            ? object(field.getValue(), indent + " ".repeat(name.length() + 1), commitments)
                            : value(field.getValue().toString(), committed));
        });
        return folded.append('}').toString();
    }

    private static String value(String json, boolean committed) {
        if (!committed || json.length() < CUT) {
            return Html.escape(json);
        }
        String inside = json.substring(1, json.length() - 1);
        return "\"<mark>" + Html.escape(inside.substring(0, ENDS) + "…" + inside.substring(inside.length() - ENDS))
                + "</mark>\"";
    }
}
