package org.multitude.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A failure as the CKAN API tells it: a status, and an error of a type that clients know, or a bare sentence. */
final class CkanFailure extends RuntimeException {
    private final int status;
    private final transient Optional<Map<String, Object>> error;

    private CkanFailure(int status, String sentence, Optional<Map<String, Object>> error) {
        super(sentence);
        this.status = status;
        this.error = error;
    }

    /** An action that is not there, or a request that makes no sense: a bare sentence. */
    static CkanFailure bad(String sentence) {
        return new CkanFailure(400, "Bad request - " + sentence, Optional.empty());
    }

    static CkanFailure notFound(String what) {
        return typed(404, "Not Found Error", Map.of("message", "Not found: " + what));
    }

    static CkanFailure denied(String why) {
        return typed(403, "Authorization Error", Map.of("message", "Access denied: " + why));
    }

    static CkanFailure invalid(String field, String why) {
        return typed(409, "Validation Error", Map.of(field, List.of(why)));
    }

    static CkanFailure search(String why) {
        return typed(400, "Search Query Error", Map.of("message", why));
    }

    private static CkanFailure typed(int status, String type, Map<String, Object> said) {
        Map<String, Object> error = new LinkedHashMap<>(said);
        error.put("__type", type);
        return new CkanFailure(status, type, Optional.of(error));
    }

    int status() {
        return status;
    }

    /** The error within the envelope; none where the sentence stands alone. */
    Optional<Map<String, Object>> error() {
        return error;
    }
}
