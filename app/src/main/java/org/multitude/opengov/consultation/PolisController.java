package org.multitude.opengov.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A closed consultation as programs made for Polis read it. */
@Controller
class PolisController {
    private final PolisArchive archive;
    private final ReentrantLock one = new ReentrantLock();

    PolisController(PolisArchive archive) {
        this.archive = archive;
    }

    /** Made one at a time in a file of its own, so that who downloads slowly holds nothing but that file. */
    @GetMapping(ConsultationController.ONE + "/polis.zip")
    @Access(Who.ANYONE)
    void polis(HttpServletResponse response, Found found) throws IOException {
        if (found.consultation().closed().isEmpty()) {
            throw new NotFound();
        }
        Path file = Files.createTempFile("multitude-polis-", ".zip");
        try {
            make(found, file);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(found.entry().slug() + "-consultation-" + found.number() + "-polis.zip")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void make(Found found, Path file) throws IOException {
        one.lock();
        try (OutputStream out = Files.newOutputStream(file)) {
            archive.write(found.entry(), found.consultation(), out);
        } finally {
            one.unlock();
        }
    }
}
