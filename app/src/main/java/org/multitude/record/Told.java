package org.multitude.record;

import org.multitude.platform.text.Html;

/**
 * An act in words.
 *
 * @param html sentence as safe HTML: from the bundles, with everything people wrote escaped; what stands between
 *     {@code <a>} and {@code </a>} leads to the address
 * @param address path of the page where its effect is seen
 */
public record Told(String html, String address) {
    private static final String LINK = "<a>";

    public Told {
        html = html.replace(LINK, "<a href=\"" + Html.escape(address) + "\">");
    }

    /** The sentence as it stands on a page: one that leads to that very page leads nowhere. */
    public String on(String path) {
        return address.equals(path) ? html.replaceAll("</?a\\b[^>]*>", "") : html;
    }

    /** The sentence as it stands elsewhere, its links with their whole addresses. */
    public String away(String origin) {
        return html.replace("href=\"/", "href=\"" + Html.escape(origin) + "/");
    }
}
