package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;

/**
 * Somebody in front of a real browser. Each page she comes to is checked: its language, axe (where JavaScript runs), its
 * width; no error on the console and no request to another host, the content policy's refusals among them.
 */
final class Reader implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Tables are opened one after the other, and a demonstration has a dozen that are new. */
    private static final Duration PREPARED = Duration.ofMinutes(2);

    private final String address;
    private final Look look;
    private final Words words;
    private final BrowserContext context;
    private final Page page;
    private final List<String> trouble = new ArrayList<>();

    Reader(Chromium chromium, TestServer server, Look look) {
        this.address = server.address().toString();
        this.look = look;
        this.words = new Words(server.bean(Texts.class), look.lang());
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(look.lang().locale().toLanguageTag())
                        .setViewportSize(look.width(), 900)
                        .setJavaScriptEnabled(look.scripts())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(SOON.toMillis());
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> trouble.add("script: " + error.error()));
        context.onRequest(this::watch);
        this.page = context.newPage();
    }

    /** Takes over the session of somebody signed in by the test. */
    Reader as(SignedIn person) {
        return in(person.browser().cookie("session"));
    }

    /** Takes over this session. */
    Reader in(String session) {
        context.addCookies(List.of(new Cookie("session", session).setUrl(address)));
        return this;
    }

    /** Loses the session, as if it had ended meanwhile. */
    void forgetSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
    }

    Page page() {
        return page;
    }

    /** A sentence of the pages in her language, as a browser compares it. */
    String t(String key, Object... arguments) {
        return plain(words.t(key, arguments));
    }

    private static String plain(String text) {
        return text.replaceAll("[ \u00a0\u202f]+", " ");
    }

    /** Path of the page she is on. */
    String path() {
        return URI.create(page.url()).getRawPath();
    }

    /** What the main part of the page says, with plain spaces as in {@link #t}. */
    String read() {
        return plain(page.locator("main").innerText());
    }

    void open(String path) {
        page.navigate(path);
        check();
    }

    /** Opens a page until it says this: what follows an act follows a moment later. */
    void openUntilItSays(String path, String said) {
        Eventually.within(SOON, () -> {
            page.navigate(path);
            assertThat(read()).contains(said);
        });
        check();
    }

    /** Presses the one button with this name. */
    void press(String key, Object... arguments) {
        pressNamed(t(key, arguments));
    }

    void pressNamed(String name) {
        go(() -> main(AriaRole.BUTTON, name).click());
    }

    /** Follows the first link with this name. */
    void follow(String key, Object... arguments) {
        followNamed(t(key, arguments));
    }

    void followNamed(String name) {
        go(() -> main(AriaRole.LINK, name).first().click());
    }

    /** Does what leads to another page, and waits for it. */
    void go(Runnable action) {
        page.waitForNavigation(action);
        check();
    }

    /** Follows a link in the head of the page; on a phone the menu is opened first. */
    void menu(String key) {
        Locator link = page.locator("header")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(t(key)).setExact(true));
        if (!anyVisible(link)) {
            page.locator("header details.menu > summary").click();
        }
        go(() -> link.all().stream()
                .filter(Locator::isVisible)
                .findFirst()
                .orElseThrow()
                .click());
    }

    private static boolean anyVisible(Locator links) {
        return links.all().stream().anyMatch(Locator::isVisible);
    }

    /** Follows a link in the foot of the page. */
    void foot(String key) {
        go(() -> page.locator("footer")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(t(key)).setExact(true))
                .click());
    }

    /** Opens the proof of the newest act of the page; one that is being recorded says so until a checkpoint covers it. */
    void openNewestProof() {
        go(() -> page.locator("main .timeline a.seal-link").first().click());
        reloadUntil(page.locator("main ul.checks"), "record.pending.again");
    }

    /** Downloads what the first link with this name leads to. */
    Path download(String key, Path into) {
        Download download =
                page.waitForDownload(() -> main(AriaRole.LINK, t(key)).first().click());
        Path file = into.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Asks again for a page that is being prepared, until it has this. */
    void reloadUntil(Locator there, String again) {
        Eventually.within(PREPARED, () -> {
            if (there.count() == 0) {
                follow(again);
            }
            assertThat(there.count())
                    .as(
                            "%s, there at last on %s: %s",
                            there, page.url(), page.locator("main").innerText())
                    .isPositive();
        });
    }

    private Locator main(AriaRole role, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of the main part of the page. */
    Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])");
    }

    void fill(String name, String value) {
        field(name).fill(value);
    }

    void select(String name, String value) {
        field(name).selectOption(value);
    }

    /** Chooses one of several answers. */
    void choose(String name, String value) {
        page.locator("main [name='" + name + "'][value='" + value + "']").check();
    }

    void upload(String name, String fileName, String content) {
        field(name)
                .setInputFiles(new FilePayload(
                        fileName, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the page holds. */
    void check() {
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + page.url())
                .isEqualTo(look.lang().code());
        if (look.scripts()) {
            PageChecks.accessible(page);
        }
        PageChecks.fits(page);
        List<String> met = List.copyOf(trouble);
        trouble.clear();
        assertThat(met).as("on " + page.url()).isEmpty();
    }

    private void hear(ConsoleMessage message) {
        // A refused form and a page not found are answered with a status that the console repeats.
        boolean repeated = message.text().startsWith("Failed to load resource: the server responded")
                && message.location().startsWith(page.url().replaceAll("#.*", ""));
        if ((message.type().equals("error") || message.type().equals("warning")) && !repeated) {
            trouble.add(message.type() + " on the console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void watch(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("data:")) {
            trouble.add("request to another host: " + url);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
