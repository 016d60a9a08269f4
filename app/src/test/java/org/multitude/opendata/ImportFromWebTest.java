package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Imported;
import org.multitude.TestServer;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;
import org.multitude.platform.imports.UnreadableSource;

/** Sources at an address: read page by page, and refused whole when a page fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFromWebTest {
    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
            """;

    private TestServer server;
    private HttpServer site;
    private String address = "";

    @BeforeAll
    void start() throws IOException {
        server = TestServer.start(TestServer.freshDirectory(), Map.of("MULTITUDE_ALLOWED_HOSTS", "localhost"));
        site = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        site.start();
        address = "http://localhost:" + site.getAddress().getPort();
    }

    @AfterAll
    void stop() {
        site.stop(0);
        server.close();
    }

    @Test
    void aCatalogueIsFollowedFromPageToPage() {
        serve("/hydra", "text/turtle", query -> {
            String page = query.equals("page=2")
                    ? dataset("/h/2")
                    : "<%s/hydra> hydra:next <%s/hydra?page=2> ; a hydra:PartialCollectionView .\n"
                                    .formatted(address, address)
                            + dataset("/h/1");
            return (PREFIXES + "<%s/catalog> a dcat:Catalog ; hydra:totalItems 2 .\n".formatted(address) + page)
                    .getBytes(StandardCharsets.UTF_8);
        });

        ImportReport report = dcat("/hydra");
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.whole()).isTrue();
    }

    @Test
    void aPackedFileWithoutATypeIsKnownByItsContent() {
        serve("/catalogue", "application/octet-stream", query -> packed(PREFIXES + dataset("/p/1")));

        assertThat(dcat("/catalogue").imported()).isEqualTo(1);
    }

    @Test
    void aCatalogueThatGivesFewerThanItSaysHasChangedMeanwhile() {
        serve(
                "/fewer",
                "text/turtle",
                query -> (PREFIXES + "<%s/c> hydra:totalItems 7 .\n".formatted(address) + dataset("/f/1"))
                        .getBytes(StandardCharsets.UTF_8));

        ImportReport report = dcat("/fewer");
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.whole()).isFalse();
        assertThat(report.bad().first())
                .singleElement()
                .extracting(Problem::reason)
                .asString()
                .contains("it changed while it was read");
    }

    @Test
    void nothingIsImportedWhenAPageFailsOrLeadsBack() {
        serve(
                "/half",
                "text/turtle",
                query -> (PREFIXES
                                + dataset("/x/1")
                                + "<%s/half> hydra:next <%s/absent> .\n".formatted(address, address))
                        .getBytes(StandardCharsets.UTF_8));
        serve(
                "/circle",
                "text/turtle",
                query -> (PREFIXES
                                + dataset("/x/2")
                                + "<%s/circle> hydra:next <%s/circle> .\n".formatted(address, address))
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> dcat("/half"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("404")
                .hasMessageContaining("Nothing was imported.");
        assertThatThrownBy(() -> dcat("/circle"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("comes twice");
        assertThat(Sources.of(server, address + "/x/1")).isEmpty();
        assertThat(Sources.of(server, address + "/x/2")).isEmpty();
    }

    /** A CKAN that gives two packages a page, and then says that it has more than it gives. */
    @Test
    void aCkanIsWalkedPageByPageAndOneThatChangesMeanwhileIsSaid() {
        String[] ids = {id(1), id(2), id(3)};
        int[] said = {3};
        serve("/api/3/action/package_search", "application/json", query -> {
            int start = Integer.parseInt(query.replaceFirst(".*start=(\\d+).*", "$1"));
            StringBuilder results = new StringBuilder();
            for (int i = start; i < Math.min(start + 2, ids.length); i++) {
                results.append(results.isEmpty() ? "" : ",").append(CkanFixture.dataset(ids[i], "Numéro " + i));
            }
            return ("{\"success\":true,\"result\":{\"count\":" + said[0] + ",\"results\":[" + results + "]}}")
                    .getBytes(StandardCharsets.UTF_8);
        });

        ImportReport report = ckan();
        assertThat(report.imported()).isEqualTo(3);
        assertThat(report.whole()).isTrue();
        said[0] = 5;
        ImportReport later = ckan();
        assertThat(later.known()).isEqualTo(3);
        assertThat(later.bad().first())
                .singleElement()
                .extracting(Problem::reason)
                .asString()
                .contains("it changed while it was read");
    }

    private String dataset(String path) {
        return "<%1$s%2$s> a dcat:Dataset ; dct:title \"Jeu %2$s\" ; dct:publisher [ foaf:name \"Ville\" ] .\n"
                .formatted(address, path);
    }

    private static String id(int number) {
        return new UUID(UUID.randomUUID().getMostSignificantBits(), 0x8000_0000_0000_0000L | number).toString();
    }

    private ImportReport dcat(String path) {
        return Imported.into(
                server,
                importing -> server.bean(ImportDcat.class).bringIn(address + path, Optional.empty(), importing));
    }

    private ImportReport ckan() {
        return Imported.into(
                server, importing -> server.bean(ImportCkan.class).bringIn(address + "/", Optional.empty(), importing));
    }

    private void serve(String path, String type, Function<String, byte[]> answer) {
        site.createContext(path, exchange -> {
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            send(exchange, type, answer.apply(query));
        });
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
