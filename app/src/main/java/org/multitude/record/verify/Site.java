package org.multitude.record.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.multitude.record.LogElsewhere;
import org.multitudelibs.tlog.BundleReader;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.Tile;
import org.multitudelibs.tlog.TilePath;
import org.multitudelibs.tlog.TileReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site to check, over HTTP; the person who runs the verifier named it, so private addresses are allowed. */
final class Site implements TileReader, BundleReader, LogElsewhere.Eras, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGEST_PAGE = 64L << 20;
    private static final int LONGEST_LIST = 1_000_000;

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Site(URI address) {
        this.address = address.toString().replaceAll("/+$", "");
    }

    /** The signed checkpoint. */
    byte[] checkpoint() {
        return bytes("/log/checkpoint")
                .orElseThrow(
                        () -> new Unreachable(
                                address
                                        + " has no checkpoint at /log/checkpoint: either it is no Multitude, or nothing was recorded yet"));
    }

    /** The verifier key that the site gives of itself; only for a first meeting. */
    String key() {
        return ownKey().orElseThrow(() -> new Unreachable(address + " gives no key at /log/key; give it with --key"));
    }

    /** The same, where it gives one. */
    Optional<String> ownKey() {
        return bytes("/log/key").map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    @Override
    public Optional<String> key(int era) {
        return bytes("/log/" + era + "/key").map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    @Override
    public Optional<byte[]> checkpoint(int era) {
        return bytes("/log/" + era + "/checkpoint");
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return file(tile);
    }

    @Override
    public Optional<byte[]> read(EntryBundle bundle) {
        return file(bundle);
    }

    private Optional<byte[]> file(TilePath path) {
        return bytes("/log/" + path.path());
    }

    /** A JSON document, or empty when there is nothing at the path. */
    Optional<JsonNode> json(String path) {
        return bytes(path).map(bytes -> JsonMapper.shared().readTree(bytes));
    }

    /** Hands on every item of a list, page by page. */
    void pages(String first, Consumer<JsonNode> each) {
        String path = first;
        for (int page = 0; !path.isEmpty(); page++) {
            if (page > LONGEST_LIST) {
                throw new Unreachable("the list at " + first + " never ends");
            }
            String asked = path;
            JsonNode answer = json(path).orElseThrow(() -> new Unreachable("there is nothing at " + asked));
            answer.path("items").forEach(each);
            path = answer.path("next").asString("");
        }
    }

    /** Opens a download; empty when there is nothing at the path. */
    Optional<InputStream> open(String path) {
        HttpResponse<InputStream> response = send(path);
        if (response.statusCode() == 200) {
            return Optional.of(response.body());
        }
        close(response.body());
        return Optional.empty();
    }

    private Optional<byte[]> bytes(String path) {
        HttpResponse<InputStream> response = send(path);
        try (InputStream body = response.body()) {
            if (response.statusCode() == 404 || response.statusCode() == 410) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new Unreachable(address + path + " answered with status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes((int) LARGEST_PAGE + 1);
            if (bytes.length > LARGEST_PAGE) {
                throw new Unreachable(address + path + " is larger than anything this verifier reads");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new Unreachable("reading " + address + path + " was interrupted: " + e.getMessage(), e);
        }
    }

    private HttpResponse<InputStream> send(String path) {
        if (!path.startsWith("/")) {
            throw new Unreachable(address + " names something outside itself: " + path);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .header("User-Agent", "multitude-verify")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable(address + path + " cannot be reached: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case UnknownHostException _ -> "there is no such host";
            case ConnectException connect
            when connect.getCause() instanceof UnresolvedAddressException -> "there is no such host";
            case ConnectException _ -> "nothing answers there";
            case HttpTimeoutException _ -> "it did not answer in " + PATIENCE.toSeconds() + " seconds";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private static void close(InputStream stream) {
        try (stream) {
            stream.skip(0);
        } catch (IOException e) {
            // Nothing was wanted of it.
            assert e != null;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
