package org.multitude.identity;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the link with which somebody chooses another password, for whoever runs the platform and hands it over: where no
 * letter leaves, or none reaches her any more.
 */
public final class PasswordLink {
    private final PersonStore people;
    private final SecretLinkStore links;

    /** On the database of the installation. */
    public PasswordLink(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        people = new PersonStore(jdbc);
        links = new SecretLinkStore(jdbc);
    }

    /**
     * The path of a fresh link.
     *
     * @param name handle or e-mail address; empty is said where nobody has it
     * @param afresh whether it also ends her second factor, which she has lost
     */
    public Optional<String> make(String name, boolean afresh) {
        LinkPurpose purpose = afresh ? LinkPurpose.START_AFRESH : LinkPurpose.RESET_PASSWORD;
        return people.credentials(name)
                .map(known -> path(links.make(new SecretLink(known.id(), Optional.empty()), purpose, Instant.now())));
    }

    static String path(String secret) {
        return "/reset-password/" + secret;
    }
}
