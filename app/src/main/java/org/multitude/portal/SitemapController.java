package org.multitude.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All public pages for search engines: one index, and files that are written while they are read from the database. */
@RestController
class SitemapController {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Sitemap sitemap;
    private final PublicAddress address;

    SitemapController(Sitemap sitemap, PublicAddress address) {
        this.sitemap = sitemap;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    @Access(Who.ANYONE)
    void index(HttpServletResponse response) throws IOException {
        try (Writer writer = writer(response)) {
            writer.write(HEAD + "<sitemapindex" + SPACE);
            for (Sitemap.Part part : Sitemap.Part.values()) {
                String file = address.origin() + "/sitemap-" + part.word() + ".xml";
                writer.write("<sitemap><loc>" + file + "</loc></sitemap>\n");
                for (Cursor start : sitemap.starts(part)) {
                    writer.write("<sitemap><loc>" + file + "?after=" + start.text() + "</loc></sitemap>\n");
                }
            }
            writer.write("</sitemapindex>\n");
        }
    }

    @GetMapping("/sitemap-{part:[a-z]+}.xml")
    @Access(Who.ANYONE)
    void file(
            @PathVariable("part") String word,
            @RequestParam(name = "after", defaultValue = "") String after,
            HttpServletResponse response)
            throws IOException {
        Sitemap.Part part = Sitemap.Part.of(word).orElseThrow(NotFound::new);
        Optional<Cursor> start = Cursor.parse(after);
        String origin = address.origin();
        try (Writer writer = writer(response)) {
            writer.write(HEAD + "<urlset" + SPACE);
            sitemap.read(part, start, line -> write(writer, origin, line));
            writer.write("</urlset>\n");
        }
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Ends of addresses hold nothing that XML would have to escape. */
    private static void write(Writer writer, String origin, Sitemap.Line line) {
        try {
            writer.write("<url><loc>" + origin + line.path() + "</loc><lastmod>"
                    + line.at().truncatedTo(ChronoUnit.SECONDS) + "</lastmod></url>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
