package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;
import org.multitudelibs.publiccode.Answer;
import org.multitudelibs.publiccode.FindingCode;
import org.multitudelibs.publiccode.Surroundings;

/** What {@code ./multitude publiccode check --network} finds on a web server that is really there. */
@Timeout(60)
class CommandNetworkTest {
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    private static final Limits LONG = new Limits(Long.MAX_VALUE, Duration.ofSeconds(40));
    private static final Limits SHORT = new Limits(Long.MAX_VALUE, Duration.ofMillis(500));

    private static final String FILE = """
            publiccodeYmlVersion: "0.7"
            name: Lanterne
            url: HOST/lanterne.git
            landingURL: HOST/ok
            platforms: [web]
            developmentStatus: beta
            softwareType: standalone/web
            description:
              fr:
                shortDescription: Suivre les travaux de la voirie.
                longDescription: >
                  Lanterne montre sur une carte les travaux de la voirie, rue par rue, avec leurs dates, ce qui reste
                  ouvert et qui appeler. Les riverains sont avertis avant, et disent après ce qui manque encore.
                features: [Carte des travaux]
            legal:
              license: EUPL-1.2
            maintenance:
              type: none
            localisation:
              localisationReady: true
              availableLanguages: [fr]
            """;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @TempDir
    private Path folder;

    private String description = "";
    private HttpServer server;
    private OutboundClient outbound;
    private CommandNetwork network;

    /** What lies at a path. */
    @FunctionalInterface
    private interface Body {
        void write(OutputStream into) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        page("/ok", 200, into -> into.write("bonjour".getBytes(StandardCharsets.UTF_8)));
        page("/raw/publiccode.yml", 200, into -> into.write(description.getBytes(StandardCharsets.UTF_8)));
        page("/lanterne.git", 200, into -> {});
        page(
                "/lanterne.git/info/refs",
                200,
                into -> into.write("001e# service=git-upload-pack\n0000".getBytes(StandardCharsets.US_ASCII)));
        outbound = OutboundClient.ofCommand(
                new SettingsReader(Map.of(Setting.ALLOWED_HOSTS.variable(), "localhost")).read());
        network = new CommandNetwork(outbound, Set.of("localhost"), LONG, Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() throws Exception {
        outbound.destroy();
        server.stop(0);
    }

    @Test
    void aPageIsItsStatusAndItsFirstBytes() {
        page("/gone", 404, into -> into.write(new byte[100]));
        assertThat(page(network.get(at("/ok"), 3)).firstBytes()).asString().isEqualTo("bon");
        assertThat(page(network.get(at("/ok"), 0)).status()).isEqualTo(200);
        assertThat(page(network.get(at("/gone"), 3)).status()).isEqualTo(404);
    }

    @Test
    void ofAnEndlessAnswerOnlyTheFirstBytesAreRead() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(2);
        page("/endless", 200, into -> {
            try {
                endless(into);
            } finally {
                gone.countDown();
            }
        });
        assertThat(page(network.get(at("/endless"), 0)).status()).isEqualTo(200);
        assertThat(page(network.get(at("/endless"), 4096)).firstBytes()).hasSize(4096);
        assertThat(gone.await(30, TimeUnit.SECONDS))
                .as("the connection is closed, so that no more is sent")
                .isTrue();
    }

    @Test
    void whatCannotBeReachedIsNamed() throws IOException {
        redirect("/inside", "http://127.0.0.1:" + port() + "/ok");
        redirect("/round", "/round");
        redirect("/file", "file:///etc/passwd");
        page("/slow", 200, into -> sleep(5_000));
        page("/drip", 200, into -> {
            for (int i = 0; i < 50; i++) {
                into.write('.');
                into.flush();
                sleep(100);
            }
        });
        assertThat(reason("/inside")).isEqualTo(Answer.Reason.PRIVATE);
        assertThat(reason("/round")).isEqualTo(Answer.Reason.TOO_MANY_REDIRECTS);
        assertThat(reason("/file")).isEqualTo(Answer.Reason.UNREACHABLE);
        CommandNetwork hasty = new CommandNetwork(outbound, Set.of("localhost"), SHORT, Duration.ofMinutes(1));
        Answer late = new Answer.Silence(Answer.Reason.TOO_SLOW);
        assertThat(hasty.get(at("/slow"), 100)).isEqualTo(late);
        assertThat(hasty.get(at("/drip"), 100)).isEqualTo(late);
        assertThat(network.get(URI.create("http://nowhere.invalid/"), 0))
                .isEqualTo(new Answer.Silence(Answer.Reason.UNKNOWN_HOST));
        server.stop(0);
        assertThat(reason("/ok")).isEqualTo(Answer.Reason.UNREACHABLE);
    }

    @Test
    void afterItsTimeNothingIsAsked() {
        CommandNetwork over = new CommandNetwork(outbound, Set.of("localhost"), SHORT, Duration.ofNanos(-1));
        assertThat(over.get(at("/ok"), 0)).isEqualTo(new Answer.Silence(Answer.Reason.NOT_ASKED));
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyHostsOfTheOperatorMayBePrivate() {
        assertThat(network.allows(URI.create("http://LOCALHOST:8080/"))).isTrue();
        assertThat(network.allows(URI.create("http://127.0.0.1/"))).isFalse();
        assertThat(network.allows(URI.create("http://10.0.0.1/"))).isFalse();
        assertThat(network.allows(URI.create("https://example.org/"))).isTrue();
    }

    @Test
    void aGoodFileOnTheWebIsGoodWithItsLogoBesideIt() {
        page("/raw/img/logo.png", 200, into -> {
            into.write(PNG);
            endless(into);
        });
        assertThat(findings("logo: img/logo.png\n")).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "/raw/publiccode.yml",
                        "/lanterne.git",
                        "/lanterne.git/info/refs?service=git-upload-pack",
                        "/ok",
                        "/raw/img/logo.png");
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void whatIsWrongOnTheWebIsFoundInTheFile() {
        page("/raw/page.png", 200, into -> into.write("<html>".getBytes(StandardCharsets.UTF_8)));
        page("/raw/page.svg", 200, into -> into.write("<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(findings("logo: page.png\n"))
                .containsExactly("logo: page.png is not an image of this kind; write the address of the image itself");
        assertThat(findings("logo: page.svg\n")).singleElement().asString().contains("is not an image");
        assertThat(findings("logo: gone.png\n"))
                .containsExactly("logo: gone.png is not in the repository: nothing is at " + host()
                        + "/raw/gone.png; add the file or mend its path, letter by letter");
        assertThat(findings("logo: ../ok.png\n")).singleElement().asString().contains("not a file of the repository");
        assertThat(findings("roadmap: http://10.0.0.1/\n"))
                .singleElement()
                .asString()
                .startsWith("roadmap: http://10.0.0.1/ leads into a private network");
    }

    @Test
    void aPageOfAForgeIsToldAsAPage() {
        page("/page", 200, into -> into.write("<!DOCTYPE html><html><p>a: b".getBytes(StandardCharsets.UTF_8)));
        assertThat(new PubliccodeFiles(Surroundings.none())
                        .at(at("/page"), outbound)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.WEB_PAGE));
    }

    private List<String> findings(String lines) {
        description = FILE.replace("HOST", host()) + lines;
        return new PubliccodeFiles(Surroundings.none().withNetwork(network))
                .at(at("/raw/publiccode.yml"), outbound).findings().stream()
                        .map(finding -> finding.key() + ": " + finding.description())
                        .toList();
    }

    @Test
    void theCommandAsksTheWebOnlyWhenTold() throws Exception {
        redirect("/inside", "http://127.0.0.1:" + port() + "/ok");
        page("/no-repository", 200, into -> {});
        Path file = Files.writeString(
                folder.resolve("lanterne.yml"),
                FILE.replace("HOST/lanterne.git", "HOST/no-repository").replace("HOST", host()) + "roadmap: " + host()
                        + "/inside\nlogo: " + host() + "/gone.svg\n");
        assertThat(Typed.in("publiccode", "check", file.toString()).code()).isZero();
        assertThat(asked).isEmpty();

        Typed said = inItsOwnProcess("publiccode", "check", "--network", file.toString());
        assertThat(said.out())
                .contains(":3:1: error: url: " + host() + "/no-repository is not a repository of source code;")
                .contains(": error: roadmap: " + host() + "/inside leads into a private network;")
                .contains(": error: logo: " + host() + "/gone.svg answers 404, where 200 is expected;")
                .endsWith("1 file checked: 3 errors, 0 warnings.\n");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(1);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void thatNoHostAtAllIsFoundIsNoMistakeOfTheFile() throws IOException {
        String nowhere = FILE.replace("HOST", "https://nowhere.invalid");
        Path file = Files.writeString(folder.resolve("lanterne.yml"), nowhere);
        Typed said = Typed.in("publiccode", "check", "--network", file.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("1 file checked: 0 errors, 0 warnings.\n");
        assertThat(said.err())
                .startsWith("The network cannot be reached from here: ")
                .hasLineCount(1);
        assertThat(Typed.in("publiccode", "check", "--network", "--sarif", file.toString())
                        .out())
                .contains("The network cannot be reached from here")
                .contains("\"executionSuccessful\":true");

        Files.writeString(file, nowhere.replace("Status: beta", "Status: bêta"));
        said = Typed.in("publiccode", "check", "--network", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("error: developmentStatus: ").endsWith("1 error, 0 warnings.\n");
    }

    @Test
    void oneHostThatAnswersTellsThatTheOthersAreWrong() throws Exception {
        Path file = Files.writeString(
                folder.resolve("lanterne.yml"),
                FILE.replace("HOST/ok", "https://nowhere.invalid/ok").replace("HOST", host()));
        Typed said = inItsOwnProcess("publiccode", "check", "--network", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("error: landingURL: https://nowhere.invalid/ok names a host that nobody knows");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void withoutLeaveOfTheOperatorThisMachineIsNotAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("lanterne.yml"), FILE.replace("HOST", host()));
        Typed said = Typed.in("publiccode", "check", "--network", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("url: " + host() + "/lanterne.git leads into a private network")
                .contains("2 errors");
        assertThat(asked).isEmpty();
    }

    /** The environment of a command is that of its process. */
    private static Typed inItsOwnProcess(String... words) throws Exception {
        Path out = Files.createTempFile("said", "");
        Path err = Files.createTempFile("said", "");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Multitude.class.getName());
        command.command().addAll(List.of(words));
        command.environment().put(Setting.ALLOWED_HOSTS.variable(), "localhost");
        int code = command.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        Typed said = new Typed(code, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return said;
    }

    private Answer.Reason reason(String path) {
        return ((Answer.Silence) network.get(at(path), 100)).reason();
    }

    private static Answer.Page page(Answer answer) {
        return (Answer.Page) answer;
    }

    private void page(String path, int status, Body body) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            // Who asks for several at once has asked by then; whoever asks in turn waits for the answer's head.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            atOnce.decrementAndGet();
            boolean exactly = exchange.getRequestURI().getPath().equals(path);
            try (OutputStream into = exchange.getResponseBody()) {
                exchange.sendResponseHeaders(exactly ? status : 404, 0);
                if (exactly) {
                    body.write(into);
                }
            } catch (IOException gone) {
                exchange.close();
            }
        });
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static void endless(OutputStream into) throws IOException {
        while (true) {
            into.write(new byte[4096]);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String host() {
        return "http://localhost:" + port();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private URI at(String path) {
        return URI.create(host() + path);
    }
}
