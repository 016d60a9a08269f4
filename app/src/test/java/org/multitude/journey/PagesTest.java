package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of page, light and dark, wide and narrow, in both languages. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private record Seat(PageKind.By by, Look look) {}

    private final TestServer server = TestServer.shared();
    private final Map<Seat, Reader> readers = new HashMap<>();
    private @Nullable TestServer unclaimed;
    private Scene scene;

    @BeforeAll
    void play() {
        if (Chromium.find().isPresent()) {
            scene = new Scene(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleLightAndDarkAndFitsNarrowScreens(PageKind kind, Chromium chromium) {
        Reader french = reader(chromium, kind, Look.in(Lang.FR));
        french.open(kind.path(scene));
        french.page().setViewportSize(Look.NARROW, 700);
        PageChecks.fits(french.page());
        french.page().setViewportSize(Look.DESK, 900);

        Reader english =
                reader(chromium, kind, Look.in(Lang.EN).width(Look.NARROW).dark(true));
        english.open(kind.path(scene));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SIGN_UP",
                "SIGN_IN",
                "ORGANIZATION_NEW",
                "ORGANIZATION_EDIT",
                "ORGANIZATION_PEOPLE",
                "DATASET_NEW",
                "DATASET_EDIT",
                "VERSION_NEW",
                "SOFTWARE_NEW",
                "SOFTWARE_UPDATE",
                "POLICY_NEW",
                "POLICY_EDIT",
                "COMMUNITY_NEW",
                "CONTRIBUTE",
                "CONTRIBUTION_WAITING",
                "CORRECT",
                "ACKNOWLEDGE",
                "ANSWER",
                "DONE",
                "ACCOUNT",
                "ACCOUNT_DELETE"
            })
    void aFormSentEmptySaysWhatIsMissing(PageKind kind, Chromium chromium) {
        Reader reader =
                reader(chromium, kind, Look.in(Lang.EN).width(Look.NARROW).dark(true));
        reader.open(kind.path(scene));
        Locator form = reader.page().locator("main form.form:has(.field)").last();
        for (Locator field : form.locator("input:is([type=text], [type=email], [type=date]), textarea")
                .all()) {
            field.fill("");
        }
        reader.go(() -> form.locator("button[type=submit]").first().click());

        assertThat(reader.page().evaluate("document.activeElement.className")).isEqualTo("errors");
        assertThat(reader.page().locator("main .field.wrong .error").count()).isPositive();
    }

    @Test
    void anActThatNoCheckpointCoversYetSaysSo(Chromium chromium) {
        try (Reader reader = new Reader(chromium, server, Look.in(Lang.FR)).as(scene.author)) {
            server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                // Whoever puts acts in order waits for this row, and no checkpoint is made meanwhile.
                server.bean(JdbcClient.class)
                        .sql("select size from record.tree for update")
                        .query(Long.class)
                        .single();
                reader.open(scene.submitted);
                reader.fill("text", "Toujours là ce matin.");
                reader.press("contribution.comment");
                reader.go(() -> reader.page()
                        .locator("main .timeline a.seal-link")
                        .first()
                        .click());
                assertThat(reader.read()).contains(reader.t("record.pending"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPageOfAnInstallationIsAccessible(Lang lang, Chromium chromium) {
        try (Reader reader = new Reader(chromium, fresh(), Look.in(lang).width(Look.NARROW))) {
            reader.open("/");
            reader.go(() -> reader.page().locator("main a[href='/claim']").click());
            reader.go(() -> reader.page().locator("main button[type=submit]").click());
            assertThat(reader.page().locator("main .errors").count()).isEqualTo(1);
        }
    }

    private TestServer fresh() {
        if (unclaimed == null) {
            unclaimed = TestServer.start(TestServer.freshDirectory(), Map.of());
        }
        return unclaimed;
    }

    private Reader reader(Chromium chromium, PageKind kind, Look look) {
        return readers.computeIfAbsent(new Seat(kind.by(), look), seat -> {
            Reader reader = new Reader(chromium, server, look);
            scene.session(kind.by()).ifPresent(reader::as);
            return reader;
        });
    }

    @AfterAll
    void leave() {
        readers.values().forEach(Reader::close);
        if (unclaimed != null) {
            unclaimed.close();
        }
    }
}
