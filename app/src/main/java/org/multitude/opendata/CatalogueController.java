package org.multitude.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and its datasets at addresses that say their form. */
@RestController
class CatalogueController {
    private final Catalogue catalogue;
    private final DataJson dataJson;

    CatalogueController(Catalogue catalogue, DataJson dataJson) {
        this.catalogue = catalogue;
        this.dataJson = dataJson;
    }

    /** Whole, however long; cut short, it is no JSON. */
    @GetMapping("/data.json")
    @Access(Who.ANYONE)
    void dataJson(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        JsonGenerator json = JsonMapper.shared().createGenerator(response.getOutputStream());
        dataJson.write(json);
        json.close();
    }

    @GetMapping("/catalog.{ending:ttl|rdf|jsonld|nt}")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> catalogue(
            @PathVariable("ending") String ending, @RequestParam(name = "after", defaultValue = "") String after) {
        Optional<Cursor> cursor = Cursor.parse(after);
        return catalogue.page(format(ending), cursor);
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}.{ending:ttl|rdf|jsonld|nt}")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> dataset(@PathVariable("slug") String slug, @PathVariable("ending") String ending) {
        return catalogue.describe(slug, format(ending));
    }

    private static RdfFormat format(String ending) {
        return RdfFormat.of(ending).orElseThrow(NotFound::new);
    }
}
