package org.multitude.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one client for every address that a person or a file can name. It speaks http and https to the public internet
 * only: the host is resolved once, every address it has is checked, and the connection goes to those addresses;
 * redirections are followed at most five times and checked again; length and time are bounded. What it refuses, it
 * refuses with a named {@link OutboundRefusal}.
 */
@Component
public class OutboundClient implements DisposableBean {
    private static final int REDIRECTS = 5;
    private static final int CONNECTIONS = 32;
    private static final int PER_HOST = 4;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final String ANY = "*/*";
    private static final Set<Integer> LEADS_ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final Supplier<String> site;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-timer").factory());

    @Autowired
    OutboundClient(Settings settings, PublicAddress site, Clock clock) {
        this(settings, site::origin, clock);
    }

    /** One for a command, which calls in nobody's name; to be destroyed when it is done. */
    public static OutboundClient ofCommand(Settings settings) {
        return new OutboundClient(settings, () -> "command line", Clock.systemUTC());
    }

    OutboundClient(Settings settings, Supplier<String> site, Clock clock) {
        this.site = site;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(settings.allowedHosts()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(PER_HOST)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(SILENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Takes an answer whose body may be long. */
    @FunctionalInterface
    public interface Taker<T> {
        /** Reads what it needs of the body; what it leaves is thrown away. */
        T take(Fetched fetched, InputStream body) throws IOException;
    }

    /**
     * Fetches what may be long, read while it comes.
     *
     * @throws OutboundRefusal saying why nothing, or not everything, was fetched
     */
    public <T> T get(URI address, Limits limits, Taker<T> taker) {
        return get(address, ANY, limits, taker);
    }

    /**
     * Fetches what may be long, in the form that is wanted.
     *
     * @param accept media types, as in the header {@code Accept}
     * @throws OutboundRefusal saying why nothing, or not everything, was fetched
     */
    public <T> T get(URI address, String accept, Limits limits, Taker<T> taker) {
        Instant end = clock.instant().plus(limits.time());
        URI next = address;
        for (int followed = 0; followed <= REDIRECTS; followed++) {
            Answer<T> answer = call(next, accept, limits, end, taker);
            if (answer.elsewhere().isEmpty()) {
                return answer.taken().orElseThrow();
            }
            next = next.resolve(answer.elsewhere().get());
        }
        throw new OutboundRefusal.TooManyRedirects(address.getHost());
    }

    /**
     * Fetches what is short, into memory.
     *
     * @throws OutboundRefusal saying why nothing was fetched
     */
    public byte[] bytes(URI address, Limits limits) {
        return get(address, limits, (fetched, body) -> body.readAllBytes());
    }

    /**
     * What a service answered, whatever its status.
     *
     * @param status such as 200
     * @param contentType the header of that name
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Posted(int status, Optional<String> contentType, byte[] body) {}

    /**
     * Sends something to a service that somebody named, and takes its short answer; it is never led elsewhere.
     *
     * @throws OutboundRefusal saying why there is no answer
     */
    public Posted post(URI address, byte[] body, String contentType, Limits limits) {
        return post(address, body, contentType, Map.of(), limits);
    }

    /**
     * The same, with headers of its own.
     *
     * @throws OutboundRefusal saying why there is no answer
     */
    public Posted post(URI address, byte[] body, String contentType, Map<String, String> headers, Limits limits) {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        return posted(address, request, limits);
    }

    /**
     * Asks a service that wants to be shown who asks, and takes its short answer; it is never led elsewhere.
     *
     * @param authorization the header of that name
     * @throws OutboundRefusal saying why there is no answer
     */
    public Posted ask(URI address, String authorization, Limits limits) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        return posted(address, request, limits);
    }

    private Posted posted(URI address, HttpUriRequestBase request, Limits limits) {
        return execute(address, request, limits, clock.instant().plus(limits.time()), response -> {
            if (response.getEntity() == null) {
                return new Posted(response.getCode(), Optional.empty(), new byte[0]);
            }
            try (InputStream answer =
                    new BoundedInput(response.getEntity().getContent(), limits.bytes(), request::cancel)) {
                return new Posted(response.getCode(), header(response, "Content-Type"), answer.readAllBytes());
            }
        });
    }

    /** What was taken, or where it is said to be. */
    private record Answer<T>(Optional<T> taken, Optional<URI> elsewhere) {}

    private <T> Answer<T> call(URI address, String accept, Limits limits, Instant end, Taker<T> taker) {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, accept);
        return execute(address, request, limits, end, response -> answer(address, request, response, limits, taker));
    }

    private <T> T execute(
            URI address, HttpUriRequestBase request, Limits limits, Instant end, HttpClientResponseHandler<T> handler) {
        check(address);
        request.setHeader(HttpHeaders.USER_AGENT, "Multitude/0.1 (+" + site.get() + ")");
        AtomicReference<Boolean> late = new AtomicReference<>(false);
        Duration left = Duration.between(clock.instant(), end);
        ScheduledFuture<?> bell = timer.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                Math.max(1, left.toMillis()),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, handler);
        } catch (UnknownHostException e) {
            OutboundRefusal unknown = new OutboundRefusal.UnknownHost(address.getHost());
            unknown.initCause(e);
            throw unknown;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            if (late.get()) {
                OutboundRefusal slow = new OutboundRefusal.TooSlow(limits.time());
                slow.initCause(e);
                throw slow;
            }
            throw new OutboundRefusal.Unreachable(address.getHost(), e);
        } finally {
            bell.cancel(false);
        }
    }

    private static <T> Answer<T> answer(
            URI address, HttpGet request, ClassicHttpResponse response, Limits limits, Taker<T> taker)
            throws IOException {
        int status = response.getCode();
        Optional<String> location = header(response, "Location");
        if (LEADS_ELSEWHERE.contains(status) && location.isPresent()) {
            request.cancel();
            return new Answer<>(Optional.empty(), Optional.of(parse(location.get())));
        }
        if (status != 200 || response.getEntity() == null) {
            request.cancel();
            throw new OutboundRefusal.AnsweredWith(address.getHost(), status);
        }
        if (response.getEntity().getContentLength() > limits.bytes()) {
            request.cancel();
            throw new OutboundRefusal.TooLarge(limits.bytes());
        }
        Fetched fetched = new Fetched(
                address,
                header(response, "Content-Type"),
                header(response, "Last-Modified"),
                header(response, "ETag"),
                header(response, "Link"));
        try (InputStream body = new BoundedInput(response.getEntity().getContent(), limits.bytes(), request::cancel)) {
            return new Answer<>(Optional.of(taker.take(fetched, body)), Optional.empty());
        }
    }

    private static void check(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new OutboundRefusal.NotWeb(address.toString());
        }
    }

    private static URI parse(String location) {
        try {
            return URI.create(location.strip());
        } catch (IllegalArgumentException e) {
            OutboundRefusal notWeb = new OutboundRefusal.NotWeb(location);
            notWeb.initCause(e);
            throw notWeb;
        }
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public void destroy() throws IOException {
        timer.shutdownNow();
        client.close();
    }
}
