package org.multitude.platform.mail;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends an administrator a message to see whether the mail server takes it. */
@Service
class TryMailServer {
    private final MessageStore messages;
    private final TrialStore trials;
    private final DeliverMail deliver;
    private final Settings settings;
    private final Clock clock;

    TryMailServer(MessageStore messages, TrialStore trials, DeliverMail deliver, Settings settings, Clock clock) {
        this.messages = messages;
        this.trials = trials;
        this.deliver = deliver;
        this.settings = settings;
        this.clock = clock;
    }

    /** The server without who signs in to it, if there is one. */
    static Optional<String> server(Settings settings) {
        return settings.smtp().map(TryMailServer::named);
    }

    private static String named(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    /** Posts the message; it leaves by {@link #now} or, at the latest, at the next turn of the deliveries. */
    @Transactional
    UUID post(Message message) {
        UUID id = UUID.randomUUID();
        messages.insert(id, message, KeptMessage.State.WAITING, clock.instant());
        trials.posted(id, server(settings).orElseThrow(), clock.instant());
        return id;
    }

    /** Hands it to the server while the administrator waits. */
    void now(UUID message) {
        deliver.now(message);
    }
}
