package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser without JavaScript: keeps cookies, follows no redirect by itself, fills and sends the forms it is shown. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final URI address;
    private final String language;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(URI address, String language) {
        this.address = address;
        this.language = language;
    }

    /** Keeps a cookie, such as a session made by the test. */
    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Value of a cookie, or empty. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Forgets every cookie. */
    public void forget() {
        cookies.clear();
    }

    /** Asks for a page. */
    public Answer get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    /** Asks for a path with another {@code Accept}. */
    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** Asks with any headers. */
    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a body as it is. */
    public Answer post(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .header("Origin", address.toString())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends fields as a form of this page would, with no check that such a form was shown. */
    public Answer post(String path, Map<String, String> fields) {
        return post(
                path, "application/x-www-form-urlencoded", Form.encode(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends fields with these headers, as another site or program would. */
    public Answer post(String path, Map<String, String> fields, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(Form.encode(fields), StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request);
    }

    /** Asks for a page and goes where it leads, at most five times. */
    public Answer follow(String path) {
        Answer answer = get(path);
        for (int i = 0; i < 5 && answer.status() / 100 == 3; i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    Answer submit(String path, String type, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .header("Origin", address.toString())
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", language);
        if (!cookies.isEmpty()) {
            StringBuilder header = new StringBuilder();
            cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", header.toString());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> response = HTTP.send(sent, BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            OpenApiCheck.check(sent, response);
            return new Answer(this, sent.uri(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
