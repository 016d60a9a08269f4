package org.multitude.opendata;

import java.io.InputStream;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.multitude.platform.imports.UnreadableSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads packages out of what CKAN's API answers, one at a time: an answer, a list of answers, the result in it, a list of
 * packages, or any of these one after the other.
 */
final class CkanPages {
    private static final Set<String> ENVELOPE = Set.of(
            "help",
            "success",
            "result",
            "results",
            "count",
            "sort",
            "facets",
            "search_facets",
            "changed_entities",
            "error");

    private final String name;
    private final Consumer<ObjectNode> taker;
    private OptionalLong count = OptionalLong.empty();
    private long packages;

    /** @param name what a person calls the source */
    CkanPages(String name, Consumer<ObjectNode> taker) {
        this.name = name;
        this.taker = taker;
    }

    /** How many packages the source says it has, if it says. */
    OptionalLong count() {
        return count;
    }

    /** How many were taken. */
    long packages() {
        return packages;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableSource when it is no JSON, is cut short, or says that it failed
     */
    void read(InputStream input) {
        try (JsonParser parser = Ckan.JSON.createParser(input)) {
            while (parser.nextToken() != null) {
                value(parser);
            }
        } catch (JacksonException e) {
            throw new UnreadableSource(
                    name + " is no JSON that can be read: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ").",
                    e);
        }
    }

    private void value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.PROPERTY_NAME) {
                if (ENVELOPE.contains(parser.currentName())) {
                    envelope(parser);
                } else {
                    dataset(parser);
                }
            }
        }
    }

    private void envelope(JsonParser parser) {
        for (JsonToken token = parser.currentToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("success") && value == JsonToken.VALUE_FALSE) {
                throw new UnreadableSource(name + " says that it failed (success: false): ask for it again.");
            }
            if (field.equals("count") && value == JsonToken.VALUE_NUMBER_INT) {
                count = OptionalLong.of(parser.getLongValue());
            } else if (field.equals("result") || field.equals("results")) {
                value(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void dataset(JsonParser parser) {
        ObjectNode read = Ckan.JSON.createObjectNode();
        for (JsonToken token = parser.currentToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String field = parser.currentName();
            parser.nextToken();
            JsonNode value = parser.readValueAsTree();
            read.set(field, value);
        }
        packages++;
        taker.accept(read);
    }
}
