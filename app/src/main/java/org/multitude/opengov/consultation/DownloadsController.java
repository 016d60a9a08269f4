package org.multitude.opengov.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.SafeText;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What anybody needs to compute the result again: the statements, the ballots, and how it is done. */
@Controller
class DownloadsController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final int AT_ONCE = 500;

    private final ConsultationPages pages;
    private final FileStore files;
    private final PublicAddress address;

    DownloadsController(ConsultationPages pages, FileStore files, PublicAddress address) {
        this.pages = pages;
        this.files = files;
        this.address = address;
    }

    @GetMapping(ConsultationController.ONE + "/method")
    @Access(Who.ANYONE)
    Rendered method(Page page, Found found) {
        return page.show(
                "opengov/consultation/method",
                Map.of(
                        "entry",
                        found.entry(),
                        "consultation",
                        found.consultation(),
                        "archive",
                        polisName(found),
                        "site",
                        address.origin()));
    }

    /** The ballots as they were published at the close, byte for byte. */
    @GetMapping(ConsultationController.ONE + "/ballots.csv")
    @Access(Who.ANYONE)
    ResponseEntity<Resource> ballots(Found found) {
        return kept(
                found.consultation().closed().map(Consultation.Closed::ballots),
                CSV,
                "consultation-" + found.number() + "-ballots.csv");
    }

    /** The same as programs made for Polis read it, byte for byte as the record commits to it. */
    @GetMapping(ConsultationController.ONE + "/polis.zip")
    @Access(Who.ANYONE)
    ResponseEntity<Resource> polis(Found found) {
        return kept(found.consultation().closed().flatMap(Consultation.Closed::polis), ZIP, polisName(found));
    }

    /** What the archive is called where it is saved. */
    private static String polisName(Found found) {
        return found.entry().slug() + "-consultation-" + found.number() + "-polis.zip";
    }

    private ResponseEntity<Resource> kept(Optional<String> file, MediaType type, String name) {
        String sha256 = file.orElseThrow(NotFound::new);
        Path path = files.path(sha256);
        if (!Files.isReadable(path)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + sha256 + "\"")
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(new FileSystemResource(path));
    }

    /** The statements with what was said to them, those set aside included; written as they are read. */
    @GetMapping(ConsultationController.ONE + "/statements.csv")
    @Access(Who.ANYONE)
    void statements(HttpServletResponse response, Found found) throws IOException {
        response.setContentType(CSV.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, attachment("consultation-" + found.number() + "-statements.csv"));
        PrintWriter writer = response.getWriter();
        CSVPrinter csv = CSVFormat.RFC4180.print(writer);
        csv.printRecord("statement", "state", "origin", "agree", "disagree", "pass", "decision", "text");
        for (State state : List.of(State.PUBLISHED, State.SET_ASIDE)) {
            int after = 0;
            List<StatementLine> read = pages.lines(found, state, after, AT_ONCE);
            while (!read.isEmpty()) {
                for (StatementLine line : read) {
                    print(csv, line);
                }
                after = read.getLast().statement().number();
                read = pages.lines(found, state, after, AT_ONCE);
            }
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, StatementLine line) throws IOException {
        Statement statement = line.statement();
        csv.printRecord(
                statement.number(),
                statement.state().code(),
                statement.origin(),
                line.counts().agree(),
                line.counts().disagree(),
                line.counts().pass(),
                statement.answer().map(answer -> answer.decision().code()).orElse(""),
                SafeText.of(statement.text().orElse("")));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
