package org.multitude.platform.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.text.Markdown;
import org.multitude.platform.text.Words;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every template needs of the request: the language and its words, who calls, the frame around the page, and the
 * token that its forms carry. Handlers receive it as an argument and answer with {@link #show}.
 */
public final class Page {
    private final Words words;
    private final Caller caller;
    private final String path;
    private final String csrf;
    private final Instant now;
    private final Frame frame;
    private final Assets assets;

    Page(Words words, Caller caller, String path, String csrf, Instant now, Frame frame, Assets assets) {
        this.words = words;
        this.caller = caller;
        this.path = path;
        this.csrf = csrf;
        this.now = now;
        this.frame = frame;
        this.assets = assets;
    }

    /** Words, dates and numbers of the reader's language. */
    public Words words() {
        return words;
    }

    /** The sentence with this key. */
    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    /** A date in words. */
    public String date(Instant instant) {
        return words.date(instant);
    }

    /** A date in words. */
    public String date(LocalDate date) {
        return words.date(date);
    }

    /** A date and time in words. */
    public String moment(Instant instant) {
        return words.moment(instant);
    }

    /** How long ago under a day, then the date. */
    public String when(Instant instant) {
        return words.when(instant, now);
    }

    /** How long ago under a day, then the date. */
    public String ago(Instant instant) {
        return words.ago(instant, now);
    }

    /** A whole number with separators. */
    public String number(long number) {
        return words.number(number);
    }

    /** A size of bytes with its unit. */
    public String size(long bytes) {
        return words.size(bytes);
    }

    /** Safe HTML of prose that a person wrote. */
    public Content prose(String kept) {
        String html = Markdown.html(kept);
        return output -> output.writeContent(html);
    }

    /** Safe HTML of a long text that a person wrote, with its headings, below that of a section. */
    public Content document(String kept) {
        String html = Markdown.document(kept);
        return output -> output.writeContent(html);
    }

    /** HTML made by our own code (a drawing), written as it is; never for text that a person wrote. */
    public Content drawing(String html) {
        return output -> output.writeContent(html);
    }

    /** What the page is about, as linked data for programs; the content policy concerns only scripts that run. */
    public Content linkedData(Map<String, Object> said) {
        String json = JsonMapper.shared()
                .writeValueAsString(said)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
        return output -> output.writeContent("<script type=\"application/ld+json\">" + json + "</script>");
    }

    /** Language code of the page. */
    public String lang() {
        return words.lang().code();
    }

    /** Who calls. */
    public Caller caller() {
        return caller;
    }

    /** Path of the request, with its query, for links that come back here. */
    public String path() {
        return path;
    }

    /** Token that every form of a signed-in reader carries. */
    public String csrf() {
        return csrf;
    }

    /** A fresh key for a form that must count once; a form shown again keeps its own. */
    public String once(Form form) {
        String kept = form.value(Once.FIELD);
        return kept.isEmpty() ? UUID.randomUUID().toString() : kept;
    }

    /** Address of the feed beside the page at a path, in the language of this one. */
    public String feed(String beside) {
        return beside + ".atom?lang=" + lang();
    }

    /** When the request was received. */
    public Instant now() {
        return now;
    }

    /** Head and foot of the page. */
    public Frame frame() {
        return frame;
    }

    /** Address of a file of ours that changes when the file does, such as {@code multitude.css}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Shows a template; its parameters are {@code page} and those given. */
    public Rendered show(String template, Map<String, ?> parameters) {
        return new Rendered(HttpStatus.OK, template, this, parameters);
    }

    /** Shows a form again with what is wrong: status 422, everything typed kept. */
    public Rendered invalid(String template, Map<String, ?> parameters) {
        return new Rendered(HttpStatus.UNPROCESSABLE_CONTENT, template, this, parameters);
    }

    /** Shows a template with another status. */
    public Rendered show(HttpStatus status, String template, Map<String, ?> parameters) {
        return new Rendered(status, template, this, parameters);
    }
}
