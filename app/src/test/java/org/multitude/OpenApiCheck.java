package org.multitude;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.multitude.platform.web.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every answer of the API that a test receives against the description of the API: the path, the status, the type
 * and the schema must be described, and the headers described must be there. An unknown path may only answer 404.
 */
final class OpenApiCheck {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private OpenApiCheck() {}

    static void check(HttpRequest request, HttpResponse<byte[]> response) {
        String path = request.uri().getPath();
        if (!path.startsWith("/api/v1/")) {
            return;
        }
        JsonNode description =
                JSON.valueToTree(TestServer.shared().bean(OpenApi.class).description());
        Optional<String> template = description.path("paths").propertyNames().stream()
                .filter(candidate -> path.matches(candidate.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst();
        if (template.isEmpty()) {
            if (response.statusCode() != 404) {
                throw new AssertionError(path + " answers but is not described");
            }
            return;
        }
        String status = String.valueOf(response.statusCode());
        JsonNode answer = description
                .path("paths")
                .path(template.get())
                .path(request.method().toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(status);
        if (answer.isMissingNode()) {
            throw new AssertionError(request.method() + " " + path + ": status " + status + " is not described");
        }
        for (String header : answer.path("headers").propertyNames()) {
            if (response.headers().firstValue(header).isEmpty()) {
                throw new AssertionError(request.method() + " " + path + ": the header " + header + " is missing");
            }
        }
        if (!answer.has("content")) {
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(request.method() + " " + path + ": type " + type + " is not described");
        }
        validate(path, schema, description, JSON.readTree(response.body()));
    }

    private static void validate(String path, JsonNode schema, JsonNode description, JsonNode body) {
        Schema compiled = SCHEMAS.computeIfAbsent(schema.toString(), ignored -> {
            ObjectNode whole = (ObjectNode) schema.deepCopy();
            whole.set("components", description.path("components"));
            return REGISTRY.getSchema(whole);
        });
        String errors = compiled.validate(body).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new AssertionError(path + " is not what its description says: " + errors);
        }
    }
}
