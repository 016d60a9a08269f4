package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.opendata.Publishing.bytes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.platform.files.FileStore;
import tools.jackson.databind.JsonNode;

class ExploreTest {
    private static final TestServer SERVER = TestServer.shared();

    private static final String TREES = """
            id;essence;hauteur;plantation;remarquable;code_insee
            1;Platane;12,5;12/03/1990;oui;01004
            2;Érable;8,25;01/04/2001;non;01004
            3;Platane;;15/11/2001;non;38185
            4;=HYPERLINK("https://evil.example");3;02/02/2024;non;38185
            """;

    private static Publishing publishing;
    private static String trees;

    @BeforeAll
    static void aPublishedTable() {
        publishing = new Publishing(SERVER);
        trees = publishing.publish("Arbres", "arbres.csv", bytes(TREES));
        opened(trees);
    }

    /** The page of a dataset once its table is open. */
    static Answer opened(String path) {
        Eventually.within(
                Duration.ofSeconds(120),
                () -> assertThat(SERVER.browser().get(path).page().select(".explorer"))
                        .isNotEmpty());
        return SERVER.browser().get(path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void thePageOfADatasetShowsItsFirstRowsWithTypesAndAChart() {
        Answer page = opened(trees);

        assertThat(page.page().select(".explorer thead th").eachText())
                .contains(
                        "id entier",
                        "hauteur nombre",
                        "plantation date",
                        "remarquable oui / non",
                        "code_insee 2 valeurs");
        assertThat(page.page().select(".explorer tbody tr")).hasSize(4);
        assertThat(page.find("#row-2 td:nth-of-type(2)").text()).isEqualTo("Érable");
        assertThat(page.find("#row-2 th a").attr("href")).isEqualTo(trees + "/contribute?kind=problem&row=2");
        Element chart = page.find("#explore figure.chart");
        assertThat(chart.select("svg[role=img]").attr("aria-label")).contains("plantation, par");
        assertThat(chart.select("details table tbody tr")).isNotEmpty();
        assertThat(page.words()).contains("4 lignes").contains("Chaque vue a son adresse");
        assertThat(page.page().select("a:containsOwn(Recharger)").eachAttr("href"))
                .as("a browser that is at a fragment already does not ask again")
                .noneMatch(address -> address.contains("#"));
    }

    @Test
    void aFilterOfTheAddressIsAppliedAndCanBeTakenBack() {
        Answer page = SERVER.browser().get(trees + "?column=essence&is=equal&value=Platane");

        assertThat(page.page().select(".explorer tbody tr")).hasSize(2);
        assertThat(page.words()).contains("2 lignes").contains("essence est égal à Platane Retirer");
        assertThat(page.find("select[name=column] option[selected]").text()).isEqualTo("essence");
        assertThat(page.find("input[name=value]").attr("value")).isEqualTo("Platane");
        assertThat(page.find(".said a").attr("href")).isEqualTo(trees);
        assertThat(page.page().select("#explore a[href^='" + trees + "/rows.csv?column=essence']"))
                .hasSize(1);
    }

    @Test
    void aFrequentValueTakesThePlaceOfTheOneItsColumnWasToHave() {
        Answer page = SERVER.browser().get(trees + "/explore?column=code_insee&is=equal&value=01004");

        assertThat(page.page().select("#columns .shares a[href$='value=01004']"))
                .as("the value that is there already leads nowhere")
                .isEmpty();
        String other = page.find("#columns .shares a[href$='value=38185']").attr("href");
        assertThat(other).doesNotContain("01004");
        assertThat(SERVER.browser().get(other).page().select(".explorer tbody tr"))
                .hasSize(2);
        assertThat(SERVER.browser().get(trees + "/explore?row=9").words())
                .contains("Le fichier s’arrête avant : il a 4 lignes.");
    }

    @Test
    void nobodyReportsARowOrAColumnThatIsNotThere() {
        Answer refused = TestPeople.signIn(SERVER, ActorKind.RESEARCHER)
                .browser()
                .get(trees + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", "Une cellule")
                .with("text", "Elle est fausse.")
                .with("row", "5")
                .with("column", "couleur")
                .submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.find("#error-row").text()).contains("Le fichier a 4 lignes.");
        assertThat(refused.find("#error-column").text()).contains("couleur", "id, essence, hauteur");
        Answer taken = refused.form("form[action$='/contribute']")
                .with("row", "4")
                .with("column", "Essence")
                .submit()
                .go();
        assertThat(taken.words()).contains("la ligne 4, colonne essence");
    }

    @Test
    void severalFiltersAndAnOrderHoldTogether() {
        Answer page = SERVER.browser()
                .get(trees + "/explore?column=plantation&is=at-least&value=2001&column=remarquable&is=equal&value=non"
                        + "&sort=hauteur&order=descending");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".explorer tbody tr").eachAttr("id")).containsExactly("row-2", "row-4", "row-3");
        assertThat(page.page().select("th[aria-sort=descending]").text()).startsWith("hauteur");
        assertThat(page.page().select("select[name=column]")).hasSize(3);
        assertThat(page.find("#columns tbody tr:nth-child(3)").text())
                .contains("hauteur", "virgule décimale", "75 %", "moyenne 7,92");
        assertThat(page.page().select("#columns .shares a[href*='value=Platane']"))
                .hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsSaidAndTheFormKept() {
        Answer value = SERVER.browser().get(trees + "/explore?column=hauteur&is=equal&value=haut");
        Answer column =
                SERVER.browser().get(trees + "?column=" + encoded("'; drop table rows; --") + "&is=equal&value=1");
        Answer condition = SERVER.browser().get(trees + "/explore?column=hauteur&is=like&value=1");
        Answer row = SERVER.browser().get(trees + "/explore?after=x");

        assertThat(value.status()).isEqualTo(400);
        assertThat(value.words()).contains("« haut » ne peut pas être comparé", "des nombres, comme 12,5");
        assertThat(value.find("input[name=value]").attr("value")).isEqualTo("haut");
        assertThat(column.status()).isEqualTo(200);
        assertThat(column.words()).contains("Aucune colonne ne s’appelle");
        assertThat(condition.status()).isEqualTo(400);
        assertThat(condition.words()).contains("« like » n’est pas une condition");
        assertThat(row.words()).contains("« x » n’est le numéro d’aucune ligne");
        assertThat(SERVER.browser()
                        .get(trees + "/explore?column=essence&is=equal&value=Chêne")
                        .words())
                .contains("Aucune ligne ne remplit ces conditions");
    }

    @Test
    void foundRowsAreDownloadedAsTheFileWritesThem() {
        Answer all = SERVER.browser().get(trees + "/rows.csv");
        Answer some = SERVER.browser()
                .get(trees + "/rows.csv?column=code_insee&is=equal&value=38185&sort=id&order=descending");

        assertThat(all.header("Content-Disposition")).contains("attachment").contains("arbres-1.csv");
        assertThat(all.text()
                        .replace("\r", "")
                        .replace("\"\"", "\"")
                        .replace("\"=", "=")
                        .replace(")\"", ")"))
                .isEqualTo(TREES);
        assertThat(some.text().lines().skip(1).map(line -> line.substring(0, 2)))
                .containsExactly("4;", "3;");
        assertThat(SERVER.browser().get(trees + "/rows.csv?sort=rien").status()).isEqualTo(400);
    }

    @Test
    void theDrawingStandsAlone() {
        Answer svg = SERVER.browser().get(trees + "/chart.svg?chart=essence");

        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.header("Content-Security-Policy")).contains("sandbox");
        assertThat(svg.text()).startsWith("<svg xmlns=").contains("Platane").contains("=HYPERLINK(&quot;");
        assertThat(SERVER.browser("en")
                        .get(trees + "/explore?chart=hauteur&by=ranges")
                        .find("#chart figure b")
                        .text())
                .isEqualTo("hauteur, by range");
    }

    @Test
    void programsReadRowsPageByPage() {
        String api = "/api/v1/datasets/" + trees.substring("/data/".length()) + "/rows";
        List<Long> numbers = new ArrayList<>();
        String next = api + "?limit=2&sort=hauteur";
        while (!next.isEmpty()) {
            JsonNode page = SERVER.browser().get(next).json();
            page.path("items").forEach(row -> numbers.add(row.path("number").asLong()));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        }

        assertThat(numbers).containsExactly(4L, 2L, 1L, 3L);
        JsonNode first = SERVER.browser()
                .get(api + "?column=essence&is=starts&value=erable")
                .json();
        assertThat(first.path("count").asLong()).isEqualTo(1);
        assertThat(first.at("/items/0/line").asLong()).isEqualTo(3);
        assertThat(first.at("/items/0/cells/2").asString()).isEqualTo("8,25");
        assertThat(first.at("/columns/2/sum").asDouble()).isEqualTo(23.75);
        Answer wrong = SERVER.browser().get(api + "?column=rien&is=equal&value=1");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("code").asString()).isEqualTo("tables.no-column");
        assertThat(SERVER.browser().get(api + "?version=7").status()).isEqualTo(404);
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        StringBuilder csv = new StringBuilder("n;reste\n");
        for (int i = 1; i <= 130; i++) {
            csv.append(i).append(';').append(i % 7).append('\n');
        }
        String path = publishing.publish("Nombres", "nombres.csv", bytes(csv.toString()));
        opened(path);
        List<String> rows = new ArrayList<>();
        String next = path + "/explore?sort=reste";
        while (!next.isEmpty()) {
            Answer page = SERVER.browser().get(next);
            rows.addAll(page.page().select(".explorer tbody tr").eachAttr("id"));
            Element link = page.page().selectFirst("a[rel=next]");
            next = link == null ? "" : link.attr("href");
        }

        assertThat(rows).hasSize(130).doesNotHaveDuplicates();
        assertThat(SERVER.browser()
                        .get(path + "/explore?row=120")
                        .page()
                        .select(".explorer tbody tr")
                        .eachAttr("id"))
                .startsWith("row-120")
                .hasSize(11);
    }

    @Test
    void aTableNotOpenedYetIsSaidToBeBeingPrepared() {
        String path = publishing.publish("Tout neuf", "neuf.csv", bytes("a;b\n" + System.nanoTime() + ";2\n"));

        Answer page = SERVER.browser().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).containsAnyOf("Le tableau se prépare", "Chaque vue a son adresse");
        assertThat(page.page().select("a:containsOwn(Recharger)").eachAttr("href"))
                .as("a browser that is at a fragment already does not ask again")
                .noneMatch(address -> address.contains("#"));
        assertThat(opened(path).page().select(".explorer tbody tr")).hasSize(1);
    }

    @Test
    void aFileThatIsNoTableOrWasErasedSaysSo() throws Exception {
        String text = publishing.publish("Un texte", "texte.json", bytes("{\"a\": 1}"));
        String erased = publishing.publish("Effacé", "efface.csv", bytes("a;b\neffacé;" + System.nanoTime() + "\n"));
        opened(erased);
        String sha256 = SERVER.browser()
                .get("/api/v1/datasets/" + erased.substring("/data/".length()) + "/rows")
                .json()
                .path("sha256")
                .asString();
        Path database = SERVER.data().resolve("tables").resolve(sha256 + ".duckdb");
        assertThat(database).exists();
        Files.delete(SERVER.bean(FileStore.class).path(sha256));

        assertThat(SERVER.browser().get(text).page().select("#explore")).isEmpty();
        assertThat(SERVER.browser().get(text + "/explore").words()).contains("Ce n’est pas un tableau");
        Answer page = SERVER.browser().get(erased);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Fichier absent").doesNotContain("effacé;");
        assertThat(database).doesNotExist();
    }

    @Test
    void aWideTableSaysWhyItIsNotOpened() {
        StringBuilder csv = new StringBuilder("c0");
        for (int i = 1; i < 10_000; i++) {
            csv.append(";c").append(i);
        }
        String path =
                publishing.publish("Large", "large.csv", bytes(csv.append('\n').toString()));

        assertThat(SERVER.browser().get(path).words())
                .contains("Trop de colonnes pour être exploré ici", "colonnes ou plus");
        Answer api = SERVER.browser().get("/api/v1/datasets/" + path.substring("/data/".length()) + "/rows");
        assertThat(api.status()).isEqualTo(422);
        assertThat(api.json().path("detail").asString()).contains("Au-delà de 2");
    }

    @Test
    void cellsThatTheLastVersionChangedAreMarked() {
        String path = publishing.publish("Corrigées", "adresses.csv", bytes(Publishing.CSV));
        publishing.version(path, Publishing.CSV.replace("Jaures;9", "Jaurès;9"));
        opened(path);

        Eventually.within(
                Duration.ofSeconds(30),
                () -> assertThat(SERVER.browser()
                                .get(path)
                                .page()
                                .select(".explorer td ins a")
                                .eachText())
                        .containsExactly("Rue Jean Jaurès"));
        Answer page = SERVER.browser().get(path);
        assertThat(page.find(".explorer td ins a").attr("href")).isEqualTo(path + "/versions/2#changes");
        assertThat(page.words()).contains("corrigé dans cette version");
    }
}
