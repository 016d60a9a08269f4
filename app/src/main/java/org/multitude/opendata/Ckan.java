package org.multitude.opendata;

import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.platform.text.Prose;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How packages of CKAN are read and kept: numbers as they are written, keys in one order. */
final class Ckan {
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Ckan() {}

    /** The text of a field on one line, where there is any. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return Optional.of(value.isValueNode() && !value.isNull() ? Prose.line(value.asString()) : "")
                .filter(text -> !text.isEmpty());
    }

    /** The elements of a field that is a list; a single value is a list of one. */
    static Stream<JsonNode> list(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isArray()) {
            return value.valueStream();
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    /** The text of an extra, or of a field of the same name. */
    static Optional<String> extra(JsonNode dataset, String key) {
        return list(dataset, "extras")
                .filter(extra -> extra.path("key").asString("").equals(key))
                .flatMap(extra -> text(extra, "value").stream())
                .findFirst()
                .or(() -> text(dataset, key));
    }
}
