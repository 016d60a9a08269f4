package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All that the source of an imported dataset says of it, byte for byte what its act committed to. */
@RestController
class SourceController {
    /** What its address ends with, after that of the dataset. */
    static final String ENDING = "/source";

    private final Datasets datasets;
    private final DatasetStore store;

    SourceController(Datasets datasets, DatasetStore store) {
        this.datasets = datasets;
        this.store = store;
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}" + ENDING)
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> source(@PathVariable("slug") String slug) {
        Dataset dataset = datasets.at(slug);
        String content = store.contents(List.of(dataset.entry().id())).values().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        MediaType type = SourceContent.isTriples(content) ? RdfFormat.N_TRIPLES.type() : MediaType.APPLICATION_JSON;
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .eTag("\"" + Sha256.hex(content) + "\"")
                .cacheControl(CacheControl.noCache())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
