package org.multitude.opensource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.NotFound;
import org.multitudelibs.publiccode.codemeta.CodeMeta;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives a software as CodeMeta 3.1: what its card says, or what an inventory says where there is none. */
@Component
class CodeMetaFile {
    static final MediaType TYPE = MediaType.parseMediaType("application/ld+json");
    static final String NAME = "codemeta.json";

    private final SoftwarePages pages;
    private final CardInput cards;

    CodeMetaFile(SoftwarePages pages, CardInput cards) {
        this.pages = pages;
        this.cards = cards;
    }

    /** The file of the software at this address. */
    ResponseEntity<byte[]> answer(String slug) {
        CommonsEntry entry = pages.entry(slug);
        String json = json(entry, pages.kept(entry)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(TYPE)
                .eTag("\"" + Sha256.hex(json) + "\"")
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Accept")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> json(CommonsEntry entry, KeptSoftware kept) {
        return switch (kept.described()) {
            case DescribedBy.ByInventory(Listed listed) -> Optional.of(ListedAsCodeMeta.write(entry, kept, listed));
            case DescribedBy.ByCard(KeptCard card) ->
                cards.kept(card)
                        .flatMap(read -> read.reading().software())
                        .map(said -> CodeMeta.write(said).json());
        };
    }
}
