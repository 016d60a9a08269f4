package org.multitude.identity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.multitude.Eventually;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with a realm of ours, from the archive that Maven Central has. */
final class Keycloak implements AutoCloseable {
    static final String REALM = "ville";
    static final String PASSWORD = "le mot de passe de là-bas";

    private static final String VERSION = "26.7.3";
    private static final String ADMINISTRATOR = "administrator";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Process process;
    private final URI address;

    private Keycloak(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one; the test is skipped, and counted as such, where the archive is not to be had. */
    static Keycloak start() throws IOException, InterruptedException {
        Path home = unpacked();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak-realm.json"))) {
            Files.copy(realm, home.resolve("data/import/realm.json"));
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=0")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        Keycloak keycloak = new Keycloak(builder.start(), URI.create("http://localhost:" + port));
        Eventually.get(Duration.ofMinutes(8), keycloak::answers);
        return keycloak;
    }

    String issuer() {
        return address + "/realms/" + REALM;
    }

    /** Somebody signs in on its page; where she is sent back to, without the host. */
    String signIn(URI authorization, String name) {
        Map<String, String> cookies = new LinkedHashMap<>();
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorization).GET(), cookies);
        Element form = Jsoup.parse(page.body(), authorization.toString()).selectFirst("form#kc-form-login");
        if (form == null) {
            throw new AssertionError(page.statusCode() + " " + page.body());
        }
        HttpResponse<String> sent =
                send(post(URI.create(form.absUrl("action")), Map.of("username", name, "password", PASSWORD)), cookies);
        URI back = URI.create(sent.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(sent.statusCode() + " " + sent.body())));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /** What it answers to somebody who is led there. */
    int visit(String there) {
        Map<String, String> cookies = new LinkedHashMap<>();
        URI next = URI.create(there);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(next).GET(), cookies);
        for (int led = 0; led < 5 && answer.statusCode() / 100 == 3; led++) {
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).GET(), cookies);
        }
        return answer.statusCode();
    }

    /** Gives somebody another address there. */
    void changeEmail(String name, String email) {
        String token = JsonMapper.shared()
                .readTree(send(
                                post(
                                        address.resolve("/realms/master/protocol/openid-connect/token"),
                                        Map.of(
                                                "grant_type",
                                                "password",
                                                "client_id",
                                                "admin-cli",
                                                "username",
                                                ADMINISTRATOR,
                                                "password",
                                                PASSWORD)),
                                new LinkedHashMap<>())
                        .body())
                .path("access_token")
                .asString();
        URI users = address.resolve("/admin/realms/" + REALM + "/users?exact=true&username=" + name);
        String id = JsonMapper.shared()
                .readTree(send(authorized(users, token).GET(), new LinkedHashMap<>())
                        .body())
                .path(0)
                .path("id")
                .asString();
        HttpResponse<String> changed = send(
                authorized(address.resolve("/admin/realms/" + REALM + "/users/" + id), token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"emailVerified\":true}")),
                new LinkedHashMap<>());
        if (changed.statusCode() != 204) {
            throw new AssertionError(changed.statusCode() + " " + changed.body());
        }
    }

    private static HttpRequest.Builder authorized(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Cookies marked as secure too: browsers send them to localhost. */
    private static HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            for (String set : response.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Boolean> answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with " + process.exitValue());
        }
        try {
            int status = send(
                            HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                    .GET(),
                            new LinkedHashMap<>())
                    .statusCode();
            return Optional.of(true).filter(ignored -> status == 200);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Unpacked once, in {@code target}. */
    private static Path unpacked() throws IOException, InterruptedException {
        Path target = Path.of("target", "keycloak").toAbsolutePath();
        Path home = target.resolve("keycloak-" + VERSION);
        Path done = target.resolve("unpacked-" + VERSION);
        if (Files.exists(done)) {
            return home;
        }
        try (ZipFile zip = new ZipFile(archive().toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        Files.createFile(done);
        return home;
    }

    /** Where Maven keeps it, asked for where it has it not: nobody who only runs the platform needs it. */
    private static Path archive() throws IOException, InterruptedException {
        Path repository = Path.of(System.getProperty(
                "maven.repo.local", System.getProperty("user.home") + File.separator + ".m2/repository"));
        Path archive = repository.resolve(
                "org/keycloak/keycloak-quarkus-dist/" + VERSION + "/keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(archive)) {
            ProcessBuilder maven = new ProcessBuilder(List.of(
                            "./mvnw",
                            "-B",
                            "-ntp",
                            "-q",
                            "-N",
                            "dependency:get",
                            "-Dtransitive=false",
                            "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip"))
                    .directory(Path.of("..").toAbsolutePath().normalize().toFile())
                    .inheritIO();
            maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = maven.start();
            process.waitFor(8, TimeUnit.MINUTES);
            process.destroy();
        }
        assumeTrue(Files.exists(archive), "skipped: the archive of Keycloak " + VERSION + " is not to be had");
        return archive;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
