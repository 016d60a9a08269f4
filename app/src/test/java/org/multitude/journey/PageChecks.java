package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page must hold, in any state: axe finds nothing, and nothing is wider than the window. */
final class PageChecks {
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Elements beyond the right edge that no scrolling box holds, innermost first to read. */
    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const held = e => { for (let p = e.parentElement; p; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible' && p !== document.body && p !== root) return true;
                return false; };
              const wide = [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !held(e));
              const names = wide.filter(e => !wide.some(o => o !== e && e.contains(o)))
                .map(e => e.outerHTML.slice(0, 160));
              return [root.scrollWidth + ' px of ' + root.clientWidth, ...names.slice(0, 5)];
            }
            """;

    private PageChecks() {}

    /** WCAG 2.0 to 2.2, A and AA, as far as a program can tell. */
    static void accessible(Page page) {
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(WCAG_AA);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations"));
        // Our pages hold no frames, so the mode that needs no second page serves.
        List<String> found = new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .map(PageChecks::words)
                        .toList();
        assertThat(found).as("axe on " + page.url()).isEmpty();
    }

    private static String words(Rule rule) {
        StringBuilder words = new StringBuilder(rule.getId() + ": " + rule.getHelp());
        rule.getNodes().stream()
                .limit(5)
                .forEach(node -> words.append("\n  ")
                        .append(node.getTarget())
                        .append(' ')
                        .append(node.getHtml())
                        .append("\n    ")
                        .append(node.getFailureSummary().replaceAll("\\s+", " ")));
        return words.toString();
    }

    /** Reading never takes scrolling sideways. */
    static void fits(Page page) {
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("wider than the window on " + page.url())
                .isEmpty();
    }
}
