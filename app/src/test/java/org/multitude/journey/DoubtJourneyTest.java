package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.Answer;
import org.multitude.CommandRun;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Lang;

/**
 * “I doubt it”: somebody reads a contribution, follows its seal, takes the receipt, and checks it with the command that
 * the page gave her once the site, its database and its network are gone.
 */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoubtJourneyTest {
    private static final String DOUBT = "Deux portes ne peuvent pas être le 9";
    private static final String TEXT = "Sur place, une plaque indique 9 bis.";

    /** A receipt in a folder of its own, and what the page said to type there. */
    private record Kept(Path receipt, List<String> command) {}

    private final List<Kept> kept = new ArrayList<>();
    private TestServer server;
    private SignedIn author;
    private String story = "";

    static List<Look> looks() {
        return List.of(
                Look.in(Lang.FR),
                Look.in(Lang.EN).width(Look.PHONE),
                Look.in(Lang.FR).width(Look.PHONE).scripts(false),
                Look.in(Lang.EN).scripts(false));
    }

    @BeforeAll
    void contribute() {
        if (Chromium.find().isEmpty()) {
            return;
        }
        server = TestServer.start(TestServer.freshDirectory(), java.util.Map.of());
        server.claim();
        String dataset = Scene.openDataset(server);
        author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        Answer sent = author.browser()
                .get(dataset + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", DOUBT)
                .with("row", "1")
                .with("column", "numero")
                .with("text", TEXT)
                .submit();
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        story = sent.location();
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Order(1)
    void fromAContributionToItsReceipt(Look look, Chromium chromium) {
        try (Reader reader = new Reader(chromium, server, look)) {
            reader.open(story);
            reader.openNewestProof();
            assertThat(reader.read()).contains(reader.t("record.in-log"), reader.t("record.unchanged"));
            reader.follow("record.receipts");
            assertThat(reader.read()).contains(reader.t("record.receipts.yes"), reader.t("record.receipts.votes.none"));
            reader.page().goBack();
            Path folder = TestServer.freshDirectory();
            keep(reader, reader.download("record.receipt", folder));
        }
    }

    @Test
    @Order(2)
    void whoWroteItFindsItsReceiptOnHerAccount(Chromium chromium) {
        try (Reader reader = new Reader(chromium, server, Look.in(Lang.EN).width(Look.PHONE)).as(author)) {
            reader.open("/account");
            reader.follow("identity.acts");
            assertThat(reader.read()).contains(DOUBT);
            Path folder = TestServer.freshDirectory();
            Path receipt = folder.resolve("act.tlog-proof");
            reader.page()
                    .waitForDownload(() -> reader.page()
                            .locator("main .timeline a[href$='/receipt']")
                            .first()
                            .click())
                    .saveAs(receipt);
            reader.go(() ->
                    reader.page().locator("main .timeline a.seal-link").first().click());
            keep(reader, receipt);
        }
    }

    @Test
    @Order(3)
    void theSeveralWaysToTheSameReceiptGiveTheSame(Chromium chromium) throws IOException {
        assertThat(kept).hasSize(looks().size() + 1);
        byte[] first = Files.readAllBytes(kept.getFirst().receipt());
        for (Kept other : kept) {
            assertThat(Files.readAllBytes(other.receipt())).isEqualTo(first);
        }
    }

    @Test
    @Order(4)
    void theReceiptHoldsOnceTheSiteIsGone(Chromium chromium) {
        server.close();
        for (Kept one : kept) {
            CommandRun run = CommandRun.of(one.command());
            assertThat(run.status()).as(run.said()).isZero();
            assertThat(run.said()).contains(DOUBT, TEXT, "Holds.");
        }
    }

    @Test
    @Order(5)
    void aReceiptThatWasChangedIsRefusedAndWhatWasChangedIsNamed(Chromium chromium) throws IOException {
        Kept one = kept.getFirst();
        String receipt = Files.readString(one.receipt());
        String extra = receipt.lines().skip(1).findFirst().orElseThrow().substring("extra ".length());
        String openings = new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);

        assertThat(refused(one, receipt.replace(extra, base64(openings.replace("9 bis", "9 ter")))))
                .contains("DOES NOT HOLD", "what it says of text is not what was recorded");
        assertThat(refused(one, receipt.replaceFirst("(?m)^index (\\d)", "index 1$1")))
                .contains("DOES NOT HOLD  receipt");
        int signature = receipt.indexOf("— ");
        assertThat(refused(
                        one,
                        receipt.substring(0, signature)
                                + receipt.substring(signature).replaceFirst("(.{8})\n", "AAAAAAA=\n")))
                .contains("DOES NOT HOLD  receipt");
    }

    private static String refused(Kept one, String changed) throws IOException {
        String before = Files.readString(one.receipt());
        assertThat(changed).isNotEqualTo(before);
        Files.writeString(one.receipt(), changed);
        try {
            CommandRun run = CommandRun.of(one.command());
            assertThat(run.status()).isEqualTo(1);
            return run.said();
        } finally {
            Files.writeString(one.receipt(), before);
        }
    }

    /** Keeps a receipt with the command of the page that the reader is on. */
    private void keep(Reader reader, Path receipt) {
        String typed = reader.page()
                .locator("#check pre", new Page.LocatorOptions().setHasText("./multitude verify act-"))
                .innerText();
        List<String> command = new ArrayList<>(List.of(typed.replace("./multitude ", "")
                .replaceAll("\\\\\\s", " ")
                .strip()
                .split("\\s+")));
        assertThat(command).hasSize(4).startsWith("verify");
        command.set(1, receipt.toString());
        kept.add(new Kept(receipt, command));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
