package org.multitude.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;

/** Every kind of page, light and dark, wide and narrow, in both languages. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private record Seat(PageKind.By by, Look look) {}

    private final TestServer server = TestServer.shared();
    private final Map<Seat, Reader> readers = new HashMap<>();
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
        Page page = french.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        PageChecks.readableColours(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Look.NARROW, 700);
        PageChecks.fits(page);
        page.setViewportSize(Look.DESK, 900);

        Reader english =
                reader(chromium, kind, Look.in(Lang.EN).width(Look.NARROW).dark(true));
        english.open(kind.path(scene));
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
    }
}
