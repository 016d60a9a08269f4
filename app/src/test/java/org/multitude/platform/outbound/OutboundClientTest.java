package org.multitude.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.SettingsReader;

class OutboundClientTest {
    private static final Limits LIMITS = new Limits(1000, Duration.ofSeconds(5));

    private HttpServer server;
    private OutboundClient open;
    private OutboundClient guarded;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        open = client("localhost");
        guarded = client("");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop(0);
        open.destroy();
        guarded.destroy();
    }

    @Test
    void aHostThatTheOperatorAllowsIsFetched() {
        answer("/file", 200, "bonjour".getBytes(StandardCharsets.UTF_8));
        assertThat(open.bytes(at("/file"), LIMITS)).asString().isEqualTo("bonjour");
    }

    @Test
    void thisMachineIsRefusedUnlessAllowed() {
        answer("/file", 200, new byte[1]);
        assertThatThrownBy(() -> guarded.bytes(at("/file"), LIMITS)).isInstanceOf(OutboundRefusal.PrivateAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12::1]/",
                "http://[ff02::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/"
            })
    void addressesThatAreNotForThePublicAreRefused(String address) {
        assertThatThrownBy(() -> open.bytes(URI.create(address), LIMITS))
                .isInstanceOf(OutboundRefusal.class)
                .isNotInstanceOf(OutboundRefusal.Unreachable.class)
                .isNotInstanceOf(OutboundRefusal.AnsweredWith.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void addressesOfThePublicInternetAreNot(String address) throws IOException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a",
                "gopher://example.org/",
                "http:///a",
                "http://me:secret@example.org/"
            })
    void onlyWebAddressesAreFetched(String address) {
        assertThatThrownBy(() -> open.bytes(URI.create(address), LIMITS)).isInstanceOf(OutboundRefusal.NotWeb.class);
    }

    @Test
    void redirectionsAreFollowedFiveTimesAndCheckedEachTime() {
        answer("/end", 200, "fin".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 7; i++) {
            redirect("/hop" + i, i == 0 ? "/end" : "/hop" + (i - 1));
        }
        redirect("/inside", "http://127.0.0.1:" + server.getAddress().getPort() + "/end");
        redirect("/file", "file:///etc/passwd");

        assertThat(open.bytes(at("/hop4"), LIMITS)).asString().isEqualTo("fin");
        assertThatThrownBy(() -> open.bytes(at("/hop5"), LIMITS)).isInstanceOf(OutboundRefusal.TooManyRedirects.class);
        assertThatThrownBy(() -> open.bytes(at("/inside"), LIMITS)).isInstanceOf(OutboundRefusal.PrivateAddress.class);
        assertThatThrownBy(() -> open.bytes(at("/file"), LIMITS)).isInstanceOf(OutboundRefusal.NotWeb.class);
    }

    @Test
    void aLongAnswerIsCutWhetherItSaysItsLengthOrNot() {
        answer("/long", 200, new byte[2000]);
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[4096]);
                }
            } catch (IOException gone) {
                exchange.close();
            }
        });

        assertThatThrownBy(() -> open.bytes(at("/long"), LIMITS)).isInstanceOf(OutboundRefusal.TooLarge.class);
        assertThatThrownBy(() -> open.bytes(at("/endless"), LIMITS)).isInstanceOf(OutboundRefusal.TooLarge.class);
    }

    @Test
    void aSlowAnswerIsLeft() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write('.');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException gone) {
                exchange.close();
            }
        });
        long before = System.nanoTime();
        assertThatThrownBy(() -> open.bytes(at("/drip"), new Limits(1000, Duration.ofSeconds(1))))
                .isInstanceOf(OutboundRefusal.TooSlow.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void otherAnswersAndDeadHostsAreNamed() {
        answer("/missing", 404, new byte[0]);
        assertThatThrownBy(() -> open.bytes(at("/missing"), LIMITS)).isInstanceOf(OutboundRefusal.AnsweredWith.class);
        assertThatThrownBy(() -> open.bytes(URI.create("http://nowhere.invalid/"), LIMITS))
                .isInstanceOf(OutboundRefusal.UnknownHost.class);
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThatThrownBy(() -> open.bytes(URI.create("http://localhost:" + port + "/"), LIMITS))
                .isInstanceOf(OutboundRefusal.Unreachable.class);
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> send(exchange, status, body));
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, new byte[0]);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write(body);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static OutboundClient client(String allowed) {
        return new OutboundClient(
                new SettingsReader(Map.of(
                                Setting.DATA.variable(),
                                Path.of("target").toString(),
                                Setting.ALLOWED_HOSTS.variable(),
                                allowed))
                        .read(),
                () -> "http://localhost:8080",
                Clock.systemUTC());
    }
}
