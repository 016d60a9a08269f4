package org.multitude.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access.Who;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API (OpenAPI 3.1), put together from the part that each module keeps beside its code. */
@RestController
public class OpenApi {
    private static final Map<String, Object> ETAG = Map.of(
            "required",
            true,
            "schema",
            Map.of("type", "string"),
            "description",
            "Changes with the answer; sent back in If-None-Match, an answer that is the same is not sent again");
    private static final Map<String, Object> UNAVAILABLE =
            problem("The database does not answer or cannot write; ask again after the seconds in Retry-After");
    private static final Map<String, Object> NONSENSE = problem("A parameter makes no sense");

    private final PublicAddress address;
    private final Installations installations;
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();

    OpenApi(PublicAddress address, Installations installations) {
        this.address = address;
        this.installations = installations;
        try {
            for (Resource part : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
                try (InputStream stream = part.getInputStream()) {
                    Map<?, ?> read = map(new Load(LoadSettings.builder().build()).loadFromInputStream(stream));
                    add(paths, read.get("paths"), part);
                    add(schemas, map(read.get("components")).get("schemas"), part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paths.forEach(OpenApi::everywhere);
    }

    /** The whole description. */
    @GetMapping(path = "/api/v1/openapi.json", produces = "application/json")
    @Access(Who.ANYONE)
    public Map<String, Object> description() {
        String name = installations.find().map(Installation::name).orElse("Multitude");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("openapi", "3.1.0");
        all.put(
                "info",
                Map.of(
                        "title", name,
                        "version", "1",
                        "description", "What is opened here, what became of contributions, and the record of it all."));
        all.put("servers", List.of(Map.of("url", address.origin())));
        all.put("paths", paths);
        all.put("components", Map.of("schemas", schemas));
        return all;
    }

    private static void add(Map<String, Object> all, @Nullable Object part, Resource source) {
        map(part).forEach((key, value) -> {
            if (all.put(String.valueOf(key), value) != null) {
                throw new IllegalStateException("described twice, again in " + source.getFilename() + ": " + key);
            }
        });
    }

    /** What every operation may answer is described here once; {@link ApiTags} adds the tag. */
    @SuppressWarnings("unchecked")
    private static void everywhere(String address, Object path) {
        boolean ours = address.startsWith("/api/v1/");
        map(path).forEach((method, operation) -> {
            if (map(operation).get("responses") instanceof Map<?, ?> described) {
                Map<String, Object> responses = (Map<String, Object>) described;
                responses.put("503", UNAVAILABLE);
                if (ours) {
                    responses.putIfAbsent("400", NONSENSE);
                }
                if (ours && method.equals("get") && responses.get("200") instanceof Map<?, ?> found) {
                    ((Map<String, Object>) found).put("headers", Map.of("ETag", ETAG));
                    responses.put("304", Map.of("description", "Not changed since the ETag sent in If-None-Match"));
                }
            }
        });
    }

    private static Map<String, Object> problem(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
