package org.multitude.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Session;
import org.multitude.platform.web.Sessions;

/** People and bodies for tests that are about something else: entered and signed in without typing a password. */
public final class TestPeople {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPeople() {}

    /**
     * A signed-in person.
     *
     * @param person who
     * @param browser her browser, in a session
     */
    public record SignedIn(Person person, Browser browser) {
        public PersonId id() {
            return person.id();
        }
    }

    /** A new person of this kind, signed in, reading French. */
    public static SignedIn signIn(TestServer server, ActorKind kind) {
        return signIn(server, kind, Lang.FR);
    }

    /** A new administrator of the installation, signed in, reading French. */
    public static SignedIn administrator(TestServer server) {
        return signIn(server, ActorKind.PUBLIC_AGENT, Lang.FR, true);
    }

    /** A new person of this kind, signed in, reading this language. */
    public static SignedIn signIn(TestServer server, ActorKind kind, Lang lang) {
        return signIn(server, kind, lang, false);
    }

    private static SignedIn signIn(TestServer server, ActorKind kind, Lang lang, boolean administrator) {
        String handle = "person" + NUMBER.incrementAndGet() + "x" + Integer.toHexString((int) System.nanoTime());
        Person person = new Person(
                PersonId.random(),
                handle.toLowerCase(Locale.ROOT),
                handle + "@example.org",
                true,
                kind,
                Optional.empty(),
                lang,
                administrator);
        server.bean(PersonStore.class).insert(person, "no password", Instant.now());
        server.bean(PersonStore.class).setEmail(person.id(), person.email(), Optional.of(Instant.now()));
        Session session = server.bean(Sessions.class).start(person.id().value(), "");
        return new SignedIn(person, server.browser(lang.code()).cookie("session", session.token()));
    }

    /** Mail to her address has not been shown to reach her. */
    public static void unconfirmed(TestServer server, SignedIn person) {
        server.bean(PersonStore.class).setEmail(person.id(), person.person().email(), Optional.empty());
    }

    /** Gives somebody the password that tests can type. */
    public static String password(TestServer server, SignedIn person) {
        server.bean(PersonStore.class)
                .setPassword(person.id(), server.bean(Passwords.class).hash(Accounts.PASSWORD));
        return Accounts.PASSWORD;
    }

    /** A link with which she chooses another password. */
    public static String resetLink(TestServer server, SignedIn person) {
        return PasswordLink.path(link(server, person, LinkPurpose.RESET_PASSWORD));
    }

    /** A link with which she confirms her address. */
    public static String confirmLink(TestServer server, SignedIn person) {
        return "/confirm/" + link(server, person, LinkPurpose.CONFIRM_ADDRESS);
    }

    /** The address in a letter that invites her to act for an organisation. */
    public static String invitation(TestServer server, Organization organization, SignedIn person) {
        return "/invitations/"
                + server.bean(InvitationStore.class)
                        .make(
                                new Invitation(
                                        java.util.UUID.randomUUID(),
                                        organization.id(),
                                        Role.PUBLISHER,
                                        Optional.of(person.id()),
                                        Optional.empty(),
                                        "",
                                        Instant.now().plus(InviteMember.LIFE)),
                                Instant.now());
    }

    private static String link(TestServer server, SignedIn person, LinkPurpose purpose) {
        return server.bean(SecretLinkStore.class)
                .make(new SecretLink(person.id(), Optional.of(person.person().email())), purpose, Instant.now());
    }

    /** Lets her act for an organisation, as if she had accepted an invitation. */
    public static void member(TestServer server, Organization organization, SignedIn who, Role role) {
        server.bean(MemberStore.class).add(organization.id(), who.id(), role, Instant.now());
    }

    /** Recognises an organisation, as an administrator of the platform. */
    public static void recognize(TestServer server, Organization organization) {
        server.bean(RecognizeOrganization.class)
                .recognize(
                        administrator(server).id(),
                        organization.id(),
                        Recognition.Ground.REGISTER,
                        "Annuaire de l’administration.");
    }

    /** A new public body whose administrator this person is. */
    public static Organization body(TestServer server, SignedIn founder, String name) {
        return body(server, founder, name, OrganizationType.LOCAL_AUTHORITY);
    }

    /** A new organisation of this type whose administrator this person is. */
    public static Organization body(TestServer server, SignedIn founder, String name, OrganizationType type) {
        return server.bean(CreateOrganization.class)
                .byItsPeople(
                        founder.id(),
                        new CreateOrganization.Description(
                                name, type, Prose.of("Une collectivité d’essai."), Optional.empty()));
    }
}
