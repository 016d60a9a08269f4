package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of an action, wherever a client put them: the address, a form, or JSON. */
final class CkanArguments {
    private final ObjectNode values;

    private CkanArguments(ObjectNode values) {
        this.values = values;
    }

    /** Of an address or a form; a key that comes several times is a list. */
    static CkanArguments of(Map<String, String[]> parameters) {
        ObjectNode values = Ckan.JSON.createObjectNode();
        parameters.forEach((name, given) -> {
            if (given.length == 1) {
                values.put(name, given[0]);
            } else {
                Stream.of(given).forEach(values.putArray(name)::add);
            }
        });
        return new CkanArguments(values);
    }

    /** Of a body. */
    static CkanArguments of(byte[] body) {
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return new CkanArguments(Ckan.JSON.createObjectNode());
        }
        try {
            if (Ckan.JSON.readTree(body) instanceof ObjectNode object) {
                return new CkanArguments(object);
            }
        } catch (JacksonException e) {
            CkanFailure bad = CkanFailure.bad("JSON Error: Error decoding JSON data. " + e.getOriginalMessage());
            bad.initCause(e);
            throw bad;
        }
        throw CkanFailure.bad("JSON Error: Request data JSON needs to be a dictionary.");
    }

    Optional<String> text(String name) {
        return Ckan.text(values, name);
    }

    /** An argument that must be there. */
    String need(String name) {
        return text(name).orElseThrow(() -> CkanFailure.invalid(name, "Missing value"));
    }

    boolean flag(String name, boolean usual) {
        return text(name).map(text -> text.matches("(?i)true|1|yes|y|on|t")).orElse(usual);
    }

    /** A natural number. */
    int number(String name, int usual, int most) {
        return text(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw CkanFailure.invalid(
                                name, text.matches("-\\d+") ? "Must be a natural number" : "Invalid integer");
                    }
                    return Math.min(Integer.parseInt(text), most);
                })
                .orElse(usual);
    }

    /** Texts of a list, which clients also give as JSON in one text. */
    List<String> texts(String name) {
        JsonNode value = values.path(name);
        if (value.isString() && value.asString().strip().startsWith("[")) {
            try {
                value = Ckan.JSON.readTree(value.asString());
            } catch (JacksonException e) {
                CkanFailure invalid = CkanFailure.invalid(name, "Could not parse as valid JSON");
                invalid.initCause(e);
                throw invalid;
            }
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(each.asString("")));
        } else if (value.isString() && !value.asString().isBlank()) {
            texts.add(value.asString());
        }
        return texts;
    }
}
