package org.multitude.opensource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.find.Finding;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Preferred;
import org.multitude.platform.web.Rendered;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of software: the list, the page of one, the versions of its card. */
@Controller
class SoftwareController {
    static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Finding finding;
    private final SoftwarePages pages;
    private final FileStore files;
    private final SchemaOrg schemaOrg;
    private final CodeMetaFile codeMeta;
    private final CardInput cards;
    private final Diagnoses diagnoses;

    SoftwareController(
            Finding finding,
            SoftwarePages pages,
            FileStore files,
            SchemaOrg schemaOrg,
            CodeMetaFile codeMeta,
            CardInput cards,
            Diagnoses diagnoses) {
        this.finding = finding;
        this.pages = pages;
        this.files = files;
        this.schemaOrg = schemaOrg;
        this.codeMeta = codeMeta;
        this.cards = cards;
        this.diagnoses = diagnoses;
    }

    @GetMapping("/code")
    @Access(Who.ANYONE)
    Rendered list(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        return page.show("opensource/list", Map.of("found", finding.page("/code", page, parameters)));
    }

    /** The page to people, its card or CodeMeta to programs that ask for it. */
    @GetMapping("/code/{slug:[a-z0-9-]+}")
    @Access(Who.ANYONE)
    Object show(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestHeader(name = "Accept", defaultValue = "text/html") String accept) {
        Optional<MediaType> wanted = Preferred.of(accept, List.of(CodeMetaFile.TYPE, YAML));
        if (wanted.isPresent()) {
            return wanted.get().equals(YAML) ? download(slug) : codeMeta.answer(slug);
        }
        SoftwareView view = pages.view(slug, caller, page.words());
        return page.show(
                "opensource/software",
                Map.of(
                        "view", view,
                        "linkedData", schemaOrg.of(view),
                        "exports", Exports.of(view, mends(view.entry()), page.words())));
    }

    @GetMapping("/code/{slug}/versions/{number:\\d{1,6}}")
    @Access(Who.ANYONE)
    Rendered version(Page page, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        return page.show("opensource/version", Map.of("view", pages.version(slug, number, page.words())));
    }

    /** The current card, byte for byte. */
    @GetMapping("/code/{slug}/publiccode.yml")
    @Access(Who.ANYONE)
    ResponseEntity<Resource> download(@PathVariable("slug") String slug) {
        CommonsEntry entry = pages.entry(slug);
        return file(pages.kept(entry).card().orElseThrow(NotFound::new));
    }

    /** An earlier card, byte for byte. */
    @GetMapping("/code/{slug}/versions/{number:\\d{1,6}}/publiccode.yml")
    @Access(Who.ANYONE)
    ResponseEntity<Resource> download(@PathVariable("slug") String slug, @PathVariable("number") int number) {
        return file(pages.card(pages.entry(slug), number));
    }

    private int mends(CommonsEntry entry) {
        return pages.kept(entry)
                .card()
                .flatMap(diagnoses::of)
                .map(Diagnosis::mends)
                .orElse(0);
    }

    /** The current card with every sure mend made, to be proposed to its repository; none where there is nothing to mend. */
    @GetMapping("/code/{slug}/mended/publiccode.yml")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> mended(@PathVariable("slug") String slug) {
        return pages.kept(pages.entry(slug))
                .card()
                .flatMap(cards::kept)
                .map(Mended::of)
                .filter(mended -> mended.mends() > 0)
                .map(mended -> Draft.download(mended.card()))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<Resource> file(KeptCard card) {
        Resource file = new FileSystemResource(files.path(card.sha256()));
        if (!file.exists()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(YAML)
                .eTag("\"" + card.sha256() + "\"")
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Accept")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("publiccode.yml")
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file);
    }
}
