package org.multitude.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and takes passkeys. Whoever holds one has shown her device who she is (user verification), so that it counts as both
 * factors. Each answer is to a challenge of ours that works once.
 */
@Service
class Passkeys {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter converter =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final PasskeyStore passkeys;
    private final AwaitedStore awaited;
    private final WaysIn ways;
    private final PersonStore people;
    private final Letters letters;
    private final PublicAddress site;
    private final Clock clock;

    Passkeys(
            PasskeyStore passkeys,
            AwaitedStore awaited,
            WaysIn ways,
            PersonStore people,
            Letters letters,
            PublicAddress site,
            Clock clock) {
        this.passkeys = passkeys;
        this.awaited = awaited;
        this.ways = ways;
        this.people = people;
        this.letters = letters;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What an answer is awaited for.
     *
     * @param person who makes a passkey; empty where somebody signs in
     */
    record Challenge(Optional<PersonId> person) {}

    /** A challenge, in base64url. */
    String challenge(Optional<PersonId> person) {
        String challenge = Secrets.random();
        awaited.keep(challenge, new Challenge(person), clock.instant().plus(LIFE));
        return challenge;
    }

    /** The name by which authenticators know this site. */
    String site() {
        return Objects.requireNonNull(URI.create(site.origin()).getHost());
    }

    /** How authenticators know a person; it says nothing of her. */
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
    }

    /**
     * Keeps a passkey that a browser made for somebody, and tells her.
     *
     * @param answer what the browser gave, as JSON
     * @throws BadPasskey when it does not answer a challenge to her
     */
    @Transactional
    void add(PersonId person, String name, String answer) {
        RegistrationData data = read(() -> {
            RegistrationData parsed = manager.parseRegistrationResponseJSON(answer);
            ServerProperty asked = asked(
                    Objects.requireNonNull(parsed.getCollectedClientData())
                            .getChallenge()
                            .getValue(),
                    Optional.of(person));
            return manager.verify(parsed, new RegistrationParameters(asked, ALGORITHMS, true, true));
        });
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        people.lock(person);
        if (!passkeys.add(
                credential.getCredentialId(),
                new PasskeyStore.Known(person, converter.convert(credential), authenticator.getSignCount()),
                name,
                clock.instant())) {
            throw new BadPasskey();
        }
        people.find(person).ifPresent(letters::passkeyAdded);
    }

    /**
     * Lets in whoever holds a passkey.
     *
     * @param enter opens her session, in the same transaction
     * @throws BadPasskey when it is none of this site, does not answer a challenge, or its counter went back
     */
    @Transactional
    public <T> T enter(String answer, Function<PersonId, T> enter) {
        AuthenticationData data = read(() -> manager.parseAuthenticationResponseJSON(answer));
        byte[] id = Optional.ofNullable(data.getCredentialId())
                .map(one -> Arrays.copyOf(one, one.length))
                .orElseThrow(BadPasskey::new);
        PasskeyStore.Known known = passkeys.find(id).orElseThrow(BadPasskey::new);
        AuthenticationData checked = read(() -> {
            ServerProperty asked = asked(
                    Objects.requireNonNull(data.getCollectedClientData())
                            .getChallenge()
                            .getValue(),
                    Optional.empty());
            CredentialRecordImpl record = new CredentialRecordImpl(
                    null, null, null, null, known.counter(), converter.convert(known.key()), null, null, null, null);
            return manager.verify(data, new AuthenticationParameters(asked, record, null, true, true));
        });
        boolean hers = Optional.ofNullable(checked.getUserHandle())
                .map(said -> Arrays.equals(said, handle(known.person())))
                .orElse(true);
        long counter = Objects.requireNonNull(checked.getAuthenticatorData()).getSignCount();
        people.lock(known.person());
        if (!hers || !passkeys.used(id, known.counter(), counter, clock.instant())) {
            throw new BadPasskey();
        }
        return enter.apply(known.person());
    }

    /**
     * Removes one, and tells her.
     *
     * @throws LastWayIn when nothing else opens the account
     */
    @Transactional
    void remove(PersonId person, String id) {
        ways.leaveOne(person);
        if (passkeys.remove(person, read(() -> Base64.getUrlDecoder().decode(id)))) {
            people.find(person).ifPresent(letters::passkeyRemoved);
        }
    }

    /** What an answer to this challenge of ours must fit; the challenge is used up. */
    private ServerProperty asked(byte[] challenge, Optional<PersonId> person) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        Challenge kept = awaited.take(text, Challenge.class, clock.instant()).orElseThrow(BadPasskey::new);
        if (!kept.person().equals(person)) {
            throw new BadPasskey();
        }
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** What strangers send fails in as many ways as there are to write it: all are one to us. */
    private static <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            System.getLogger(Passkeys.class.getName()).log(System.Logger.Level.DEBUG, "not a passkey", e);
            throw new BadPasskey();
        }
    }
}
