package org.multitude;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form as a page shows it, filled by a test and sent as a browser would. */
public final class Form {
    private final Browser browser;
    private final URI page;
    private final Element form;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();

    private record Upload(String name, String type, byte[] bytes) {}

    Form(Browser browser, URI page, Element form) {
        this.browser = browser;
        this.page = page;
        this.form = form;
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            preset(field);
        }
    }

    private void preset(Element field) {
        String name = field.attr("name");
        switch (field.tagName()) {
            case "textarea" -> add(name, field.wholeText());
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element first = chosen == null ? field.selectFirst("option") : chosen;
                if (first != null) {
                    add(name, first.hasAttr("value") ? first.attr("value") : first.text());
                }
            }
            default -> {
                boolean choice =
                        field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
                if (!field.attr("type").equals("file")
                        && !field.attr("type").equals("submit")
                        && (!choice || field.hasAttr("checked"))) {
                    add(name, choice && !field.hasAttr("value") ? "on" : field.attr("value"));
                }
            }
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    }

    /** Fills a field that the form has. */
    public Form with(String name, String value) {
        if (form.select("[name=\"" + name + "\"]").isEmpty()) {
            throw new AssertionError("the form has no field " + name + "; it has " + names());
        }
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** The values that a field may take. */
    public List<String> offered(String name) {
        return form.select("[name=\"" + name + "\"]").eachAttr("value");
    }

    /** Ticks one more box of a field that may have several. */
    public Form tick(String name, String value) {
        values.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        return this;
    }

    /** Adds a value that the form did not offer, as an attacker would. */
    public Form forge(String name, String value) {
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Empties a field or unticks a box. */
    public Form without(String name) {
        values.remove(name);
        return this;
    }

    /** Chooses a file. */
    public Form file(String name, String fileName, byte[] bytes) {
        if (form.select("input[type=file][name=\"" + name + "\"]").isEmpty()) {
            throw new AssertionError("the form takes no file " + name + "; it has " + names());
        }
        files.put(name, new Upload(fileName, "application/octet-stream", bytes));
        return this;
    }

    /** Value of a field as it stands now. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    public List<String> names() {
        return form.select("[name]").stream()
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    /** Presses the button that says this name and value. */
    public Answer press(String name, String value) {
        forge(name, value);
        return submit();
    }

    /** Sends the form. */
    public Answer submit() {
        String action = form.hasAttr("action") ? form.attr("action") : page.toString();
        URI target = page.resolve(action);
        String path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        if (form.attr("method").equalsIgnoreCase("get") || !form.hasAttr("method")) {
            return browser.get(target.getRawPath() + "?" + encode());
        }
        if (form.attr("enctype").equals("multipart/form-data")) {
            String boundary = "form-" + UUID.randomUUID();
            return browser.submit(
                    path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(multipart(boundary)));
        }
        return browser.submit(
                path, "application/x-www-form-urlencoded", BodyPublishers.ofString(encode(), StandardCharsets.UTF_8));
    }

    private String encode() {
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private byte[] multipart(String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((name, all) -> all.forEach(value -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n")));
        form.select("input[type=file][name]").forEach(field -> {
            Upload file =
                    files.getOrDefault(field.attr("name"), new Upload("", "application/octet-stream", new byte[0]));
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.attr("name")
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
            body.writeBytes(file.bytes());
            write(body, "\r\n");
        });
        write(body, "--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
