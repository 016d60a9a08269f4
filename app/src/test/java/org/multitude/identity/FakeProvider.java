package org.multitude.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.multitude.platform.text.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider that says whatever a test wants. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "multitude";
    static final String SECRET = "a secret of the two";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;
    private final Map<String, Expected> codes = new ConcurrentHashMap<>();

    /** What a code is good for. */
    private record Expected(Map<String, String> asked, Map<String, Object> person, Lie lie) {}

    /** What is wrong with a token. */
    enum Lie {
        NONE,
        NONCE,
        AUDIENCE,
        SEVERAL_AUDIENCES,
        ISSUER,
        EXPIRED,
        UNSIGNED,
        WRONG_KEY,
        SYMMETRIC,
        OTHER_USER_INFO
    }

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            stranger = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userInfo);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Somebody says who she is there; what she is sent back with. */
    String back(URI authorization, Map<String, Object> person, Lie lie) {
        Map<String, String> asked = fields(authorization.getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            throw new AssertionError(asked);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Expected(asked, person, lie));
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        // A code works once.
        Expected expected = codes.remove(sent.getOrDefault("code", ""));
        if (expected == null
                || !SECRET.equals(sent.get("client_secret"))
                || !Objects.equals(sent.get("redirect_uri"), expected.asked().get("redirect_uri"))
                || !challenge(sent.getOrDefault("code_verifier", ""))
                        .equals(expected.asked().get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Map<String, Object> info = new TreeMap<>(expected.person());
        if (expected.lie() == Lie.OTHER_USER_INFO) {
            info.put("sub", "somebody-else");
        }
        String access =
                Base64.getUrlEncoder().encodeToString(JsonMapper.shared().writeValueAsBytes(info));
        answer(
                exchange,
                200,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("access_token", access, "token_type", "Bearer", "id_token", idToken(expected))));
    }

    private String idToken(Expected expected) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(String.valueOf(expected.person().get("sub")))
                .audience(CLIENT)
                .claim("nonce", expected.asked().get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        UnaryOperator<JWTClaimsSet.Builder> spoilt = switch (expected.lie()) {
            case NONCE -> one -> one.claim("nonce", "of another visit");
            case AUDIENCE -> one -> one.audience("another platform");
            case SEVERAL_AUDIENCES ->
                one -> one.audience(List.of("another platform", CLIENT)).claim("azp", "another platform");
            case ISSUER -> one -> one.issuer("https://another.example");
            case EXPIRED ->
                one -> one.issueTime(Date.from(now.minusSeconds(7200)))
                        .expirationTime(Date.from(now.minusSeconds(3600)));
            default -> one -> one;
        };
        return sign(spoilt.apply(claims).build(), expected.lie());
    }

    private String sign(JWTClaimsSet claims, Lie lie) {
        try {
            if (lie == Lie.UNSIGNED) {
                return new PlainJWT(claims).serialize();
            }
            if (lie == Lie.SYMMETRIC) {
                // The public key, which everybody has, taken for a shared secret.
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
                token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                return token.serialize();
            }
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(lie == Lie.WRONG_KEY ? stranger : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        answer(exchange, 200, new String(Base64.getUrlDecoder().decode(bearer), StandardCharsets.UTF_8));
    }

    private String discovery() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", issuer(),
                        "authorization_endpoint", issuer() + "/authorize",
                        "token_endpoint", issuer() + "/token",
                        "userinfo_endpoint", issuer() + "/userinfo",
                        "jwks_uri", issuer() + "/keys",
                        "end_session_endpoint", issuer() + "/logout"));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one,
                        HashMap::new));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
