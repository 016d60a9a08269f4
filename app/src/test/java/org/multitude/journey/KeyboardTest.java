package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;

/** What somebody does who has a keyboard and nothing else: Tab, Enter, Space and letters. */
@InChromium
class KeyboardTest {
    /** Whether the element in focus is seen to be: an outline that shows, or the ground kept for the focus. */
    private static final String SEEN = """
            () => {
              const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
              const shown = c => c !== 'transparent' && !/^rgba\\(.*, 0\\)$/.test(c);
              const outlined = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && shown(s.outlineColor);
              const grounded = s.backgroundColor === 'rgb(255, 198, 41)';
              const there = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
              return there && (outlined || grounded);
            }
            """;

    private static final int MOST_TABS = 150;

    private final TestServer server = TestServer.shared();
    private Reader reader;

    @BeforeEach
    void arrive(Chromium chromium) {
        reader = new Reader(chromium, server, Look.in(Lang.FR));
    }

    @AfterEach
    void leave() {
        reader.close();
    }

    @Test
    void theFirstTabLeadsPastTheHeader() {
        reader.open("/");
        press("Tab");
        assertThat(focus("e => e.textContent")).isEqualTo(reader.t("web.skip"));
        press("Enter");
        press("Tab");

        assertThat(focus("e => !!e.closest('main')")).isEqualTo(true);
    }

    @Test
    void aContributionIsSubmittedAfterAMistakeThatLosesNothing() {
        Account account = Account.open(server);
        String dataset = Scene.openDataset(server);
        reader.open(dataset);
        tabTo("a[href^='/sign-in']");
        enter();
        tabTo("#field-name");
        type(account.handle());
        tabTo("#field-password");
        type(Account.PASSWORD);
        tabTo("main button[type=submit]");
        enter();

        reader.open(dataset);
        tabTo("main a[href$='/contribute?kind=problem']");
        enter();
        tabTo("#field-title");
        type("Le 9 est un 9 bis");
        tabTo("#field-row");
        type("1");
        tabTo("main form.form button[type=submit]");
        enter();

        assertThat(focus("e => e.className"))
                .as("what is in focus after a mistake")
                .isEqualTo("errors");
        tabTo(".errors a[href='#field-text']");
        press("Enter");
        assertThat(focus("e => e.id")).isEqualTo("field-text");
        assertThat(reader.page().evaluate(SEEN)).isEqualTo(true);
        type("La plaque le dit.");
        assertThat(reader.field("title").inputValue()).isEqualTo("Le 9 est un 9 bis");
        assertThat(reader.field("row").inputValue()).isEqualTo("1");
        tabTo("main form.form button[type=submit]");
        go(() -> press("Space"));

        assertThat(reader.path()).startsWith(dataset + "/contributions/");
        assertThat(reader.read()).contains("Le 9 est un 9 bis", "La plaque le dit.");
    }

    @Test
    void onAPhoneTheMenuOpensAndLeadsOn(Chromium chromium) {
        try (Reader phone = new Reader(chromium, server, Look.in(Lang.EN).width(Look.NARROW))) {
            reader.close();
            reader = phone;
            phone.open("/");
            tabTo("details.menu summary");
            press("Enter");
            assertThat(phone.page().locator("details.menu a[href='/data']").isVisible())
                    .isTrue();
            phone.check();
            tabTo("details.menu a[href='/data']");
            enter();

            assertThat(phone.path()).isEqualTo("/data");
        }
    }

    /** Presses Tab until this has the focus; each stop on the way must be seen. */
    private void tabTo(String selector) {
        Page page = reader.page();
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as("focus is seen on " + focus("e => e.outerHTML.slice(0, 200)") + " of " + page.url())
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector + " on " + page.url());
    }

    private void enter() {
        go(() -> press("Enter"));
    }

    private void go(Runnable action) {
        reader.go(action);
    }

    private void press(String key) {
        reader.page().keyboard().press(key);
    }

    private void type(String text) {
        reader.page().keyboard().type(text);
    }

    private Object focus(String what) {
        return reader.page().evaluate("(" + what + ")(document.activeElement)");
    }
}
