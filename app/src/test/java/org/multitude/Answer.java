package org.multitude;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public final class Answer {
    private final Browser browser;
    private final URI address;
    private final HttpResponse<byte[]> response;

    Answer(Browser browser, URI address, HttpResponse<byte[]> response) {
        this.browser = browser;
        this.address = address;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** A header, or empty. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Path it leads to, without the host. */
    public String location() {
        URI target = address.resolve(header("Location"));
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The page, parsed. */
    public Document page() {
        return Jsoup.parse(text(), address.toString());
    }

    /** The first element that this selector finds. */
    public Element find(String selector) {
        Element found = page().selectFirst(selector);
        if (found == null) {
            throw new AssertionError("no " + selector + " on " + address + ", which says: " + words());
        }
        return found;
    }

    /** Visible text of the main part of the page. */
    public String words() {
        Element main = page().selectFirst("main");
        return main == null ? page().text() : main.text();
    }

    /** The form that this selector finds, to be filled and sent. */
    public Form form(String selector) {
        return new Form(browser, address, find(selector));
    }

    /** The one form that changes something on the page. */
    public Form form() {
        return form("main form[method=post]");
    }

    /** Where it asks whether what was brought is one of those that are there: the answer to saying that it is not. */
    public Answer sure() {
        return status() == 200 ? form("form[action$='/contribute']").submit() : this;
    }

    /** Where this answer leads, asked for. */
    public Answer go() {
        if (status() / 100 != 3) {
            throw new AssertionError("status " + status() + " leads nowhere; the page says: " + words());
        }
        return browser.get(location());
    }
}
