package org.multitude.opensource;

import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Software as CodeMeta, at an address that says so. */
@RestController
class CodeMetaController {
    private final CodeMetaFile file;

    CodeMetaController(CodeMetaFile file) {
        this.file = file;
    }

    @GetMapping("/code/{slug:[a-z0-9-]+}/" + CodeMetaFile.NAME)
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> codeMeta(@PathVariable("slug") String slug) {
        return file.answer(slug);
    }
}
