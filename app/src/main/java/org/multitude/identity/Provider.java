package org.multitude.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundClient.Posted;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.settings.IdentityProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider as this platform speaks to it: what it says of itself, a code for a token, and whether the token
 * may be believed. Everything goes through the one guarded client.
 */
final class Provider {
    private static final Limits LIMITS = new Limits(512 * 1024, Duration.ofSeconds(10));
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final int LONGEST = 255;

    /** Signatures with a key that only the provider has; none that anybody can make. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.copyOf(List.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512));

    private final IdentityProvider settings;
    private final OutboundClient outbound;
    private final Cache<String, JsonNode> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    Provider(IdentityProvider settings, OutboundClient outbound) {
        this.settings = settings;
        this.outbound = outbound;
    }

    String name() {
        return settings.name();
    }

    String label() {
        return settings.label();
    }

    URI issuer() {
        return settings.issuer();
    }

    /** Where somebody says to it who she is. */
    String authorization(String state, Visit visit, String challenge, String back) {
        return withQuery(
                endpoint("authorization_endpoint"),
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        settings.clientId(),
                        "redirect_uri",
                        back,
                        "scope",
                        settings.scopes(),
                        "state",
                        state,
                        "nonce",
                        visit.nonce(),
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256"));
    }

    /** Where somebody ends what she has open there, if it offers that. */
    Optional<String> endOfSession(String back) {
        return text(metadata(), "end_session_endpoint")
                .map(address ->
                        withQuery(address, Map.of("client_id", settings.clientId(), "post_logout_redirect_uri", back)));
    }

    /**
     * Whom it vouches for.
     *
     * @param code what somebody brought back from it
     * @throws ProviderFailed when it does not answer, or its token may not be believed
     */
    Vouched vouched(String code, Visit visit, String back) {
        try {
            JsonNode answer = token(code, visit, back);
            JWKSet keys = JWKSet.parse(fetch(endpoint("jwks_uri")));
            JWTClaimsSet claims = believed(
                    text(answer, "id_token").orElseThrow(() -> failed("no ID token")),
                    keys,
                    Optional.of(visit.nonce()));
            return read(claims.getSubject(), all(claims, answer, keys));
        } catch (OutboundRefusal | ParseException | BadJOSEException | JOSEException | JacksonException e) {
            throw failed(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode token(String code, Visit visit, String back) {
        Map<String, String> fields = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "client_id",
                settings.clientId(),
                "client_secret",
                settings.clientSecret(),
                "code_verifier",
                visit.verifier());
        Posted posted = outbound.post(
                URI.create(endpoint("token_endpoint")),
                encoded(fields).getBytes(StandardCharsets.US_ASCII),
                "application/x-www-form-urlencoded",
                LIMITS);
        if (posted.status() != 200) {
            throw failed("the token endpoint answers " + posted.status());
        }
        return JsonMapper.shared().readTree(posted.body());
    }

    /** The claims of a token that it signed, for this platform, now. */
    private JWTClaimsSet believed(String token, JWKSet keys, Optional<String> nonce)
            throws ParseException, BadJOSEException, JOSEException {
        JWTClaimsSet.Builder exactly =
                new JWTClaimsSet.Builder().issuer(settings.issuer().toString());
        nonce.ifPresent(one -> exactly.claim("nonce", one));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                settings.clientId(),
                exactly.build(),
                nonce.isPresent() ? Set.of("sub", "exp", "iat", "nonce") : Set.of("sub")));
        JWTClaimsSet claims = processor.process(token, null);
        if (claims.getAudience().size() > 1 && !settings.clientId().equals(claims.getStringClaim("azp"))) {
            throw failed("the token is for several and not made for us");
        }
        String subject = claims.getSubject();
        if (subject.isBlank() || subject.length() > LONGEST) {
            throw failed("the token has no usable subject");
        }
        return claims;
    }

    /** What the token says, completed by what the provider says of the same subject. */
    private Map<String, Object> all(JWTClaimsSet token, JsonNode answer, JWKSet keys)
            throws ParseException, BadJOSEException, JOSEException {
        Map<String, Object> claims = new LinkedHashMap<>();
        Optional<String> address = text(metadata(), "userinfo_endpoint");
        Optional<String> access = text(answer, "access_token");
        if (address.isPresent() && access.isPresent()) {
            Posted posted = outbound.ask(URI.create(address.get()), "Bearer " + access.get(), LIMITS);
            if (posted.status() != 200) {
                throw failed("the userinfo endpoint answers " + posted.status());
            }
            String said = new String(posted.body(), StandardCharsets.UTF_8);
            boolean signed = posted.contentType().orElse("").startsWith("application/jwt");
            Map<String, Object> more = signed
                    ? believed(said, keys, Optional.empty()).getClaims()
                    : JWTClaimsSet.parse(said).getClaims();
            if (!token.getSubject().equals(more.get("sub"))) {
                throw failed("userinfo is about somebody else");
            }
            claims.putAll(more);
        }
        claims.putAll(token.getClaims());
        return claims;
    }

    private Vouched read(String subject, Map<String, Object> claims) {
        Optional<String> email = string(claims.get("email"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(PersonFields::isEmail);
        boolean confirmed = Boolean.parseBoolean(String.valueOf(claims.get("email_verified")))
                && email.map(text -> text.substring(text.indexOf('@') + 1))
                        .filter(settings::confirms)
                        .isPresent();
        Optional<ActorKind> kind = settings.kindClaim()
                .flatMap(name -> string(claims.get(name)))
                .or(settings::kind)
                .filter(ActorKind.codes()::contains)
                .map(ActorKind::of);
        return new Vouched(
                settings.issuer(),
                subject,
                email,
                confirmed,
                kind,
                settings.organizationClaim().flatMap(name -> string(claims.get(name))));
    }

    /** One short text; of several values, the first. */
    private static Optional<String> string(@Nullable Object claim) {
        Object one = claim instanceof List<?> list && !list.isEmpty() ? list.getFirst() : claim;
        return one instanceof String text && !text.isBlank() && text.length() <= LONGEST
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private String endpoint(String name) {
        return text(metadata(), name).orElseThrow(() -> failed("its discovery names no " + name));
    }

    private JsonNode metadata() {
        JsonNode cached = known.getIfPresent("");
        if (cached != null) {
            return cached;
        }
        try {
            String issuer = settings.issuer().toString();
            JsonNode said = JsonMapper.shared()
                    .readTree(fetch(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"));
            if (!text(said, "issuer").equals(Optional.of(issuer))) {
                throw failed("its discovery is that of another issuer");
            }
            known.put("", said);
            return said;
        } catch (OutboundRefusal | JacksonException e) {
            throw failed(String.valueOf(e.getMessage()));
        }
    }

    private String fetch(String address) {
        return new String(outbound.bytes(URI.create(address), LIMITS), StandardCharsets.UTF_8);
    }

    private ProviderFailed failed(String why) {
        return new ProviderFailed(settings.label(), why);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).isString() ? Optional.of(node.path(name).asString()) : Optional.empty();
    }

    private static String withQuery(String address, Map<String, String> fields) {
        return address + (address.contains("?") ? "&" : "?") + encoded(fields);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
