package org.multitude.opendata;

import java.util.Map;
import java.util.Optional;
import org.multitude.platform.find.Finding;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of datasets, and the page of one. */
@Controller
class DatasetController {
    private final Finding finding;
    private final DatasetPages pages;
    private final Catalogue catalogue;
    private final SchemaOrg schemaOrg;

    DatasetController(Finding finding, DatasetPages pages, Catalogue catalogue, SchemaOrg schemaOrg) {
        this.finding = finding;
        this.pages = pages;
        this.catalogue = catalogue;
        this.schemaOrg = schemaOrg;
    }

    @GetMapping("/data")
    @Access(Who.ANYONE)
    Rendered list(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("opendata/list", Map.of("found", finding.page("/data", page, parameters)));
    }

    /** The page to people, the description as RDF to programs that ask for it. */
    @GetMapping("/data/{slug:[a-z0-9-]+}")
    @Access(Who.ANYONE)
    Object show(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "Accept", defaultValue = "text/html") String accept) {
        Optional<RdfFormat> wanted = RdfFormat.wanted(accept);
        if (wanted.isPresent()) {
            return catalogue.describe(slug, wanted.get());
        }
        DatasetPages.View view = pages.view(slug, ExploreRequest.of(parameters), caller, page.words());
        return page.show("opendata/dataset", Map.of("view", view, "linkedData", schemaOrg.of(view)));
    }
}
