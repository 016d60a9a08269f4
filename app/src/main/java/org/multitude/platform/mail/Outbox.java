package org.multitude.platform.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.multitude.platform.jobs.Jobs;
import org.multitude.platform.mail.KeptMessage.State;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of mail: a message posted here leaves if, and only if, the caller's transaction commits. */
@Component
public class Outbox {
    private final MessageStore messages;
    private final Jobs jobs;
    private final Settings settings;
    private final Clock clock;

    Outbox(MessageStore messages, Jobs jobs, Settings settings, Clock clock) {
        this.messages = messages;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Posts a message.
     *
     * @throws IllegalStateException outside a transaction
     */
    public UUID post(Message message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a message is posted in the transaction of what it tells");
        }
        UUID id = UUID.randomUUID();
        boolean leaves = settings.smtp().isPresent();
        messages.insert(id, message, leaves ? State.WAITING : State.KEPT, clock.instant());
        if (leaves) {
            jobs.soon(DeliverMail.NAME);
        }
        return id;
    }

    /** Whether messages leave: without a mail server they are only kept. */
    public boolean leaves() {
        return settings.smtp().isPresent();
    }

    /** Deletes every message to this address, also those that wait. */
    public void forget(String recipient) {
        messages.deleteTo(recipient);
    }

    /** Deletes every message that leads to this page, also those that wait; those that left cannot be called back. */
    public void forgetAbout(String path) {
        messages.deleteAbout(path);
    }

    /** What became of several messages; of those that were forgotten since, nothing is known. */
    public Map<UUID, State> states(Collection<UUID> ids) {
        return messages.states(ids);
    }

    /** Tries a message again now. */
    @Transactional
    void tryAgain(UUID id) {
        messages.tryAgain(id, clock.instant());
        jobs.soon(DeliverMail.NAME);
    }
}
