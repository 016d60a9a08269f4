package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives the bytes of a version exactly as they were sent: always as a download, never to be run by a browser, whole or by
 * ranges.
 */
@Controller
class DatasetFileController {
    private final Datasets datasets;
    private final VersionStore versions;
    private final FileStore files;

    DatasetFileController(Datasets datasets, VersionStore versions, FileStore files) {
        this.datasets = datasets;
        this.versions = versions;
        this.files = files;
    }

    @GetMapping("/data/{slug}/files/{number:[0-9]{1,9}}/{name}")
    @Access(Who.ANYONE)
    ResponseEntity<Resource> download(
            @PathVariable("slug") String slug, @PathVariable("number") int number, @PathVariable("name") String name) {
        Version version = versions.find(datasets.at(slug).entry().id(), number)
                .filter(found -> found.file().fileName().equals(name))
                .orElseThrow(NotFound::new);
        CheckedFile file = version.file();
        Path path = files.path(file.stored().sha256());
        if (!Files.isReadable(path)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(type(file))
                .eTag("\"" + file.stored().sha256() + "\"")
                .lastModified(version.publishedAt())
                // Asked for each time, answered by the tag: a file may be erased, and must then be gone everywhere.
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest", digest(file.stored().sha256()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }

    private static MediaType type(CheckedFile file) {
        MediaType type = MediaType.parseMediaType(file.mediaType());
        return file.shape().map(shape -> new MediaType(type, shape.charset())).orElse(type);
    }

    /** The hash as RFC 9530 writes it. */
    private static String digest(String sha256) {
        byte[] bytes = java.util.HexFormat.of().parseHex(sha256);
        return "sha-256=:" + java.util.Base64.getEncoder().encodeToString(bytes) + ":";
    }
}
