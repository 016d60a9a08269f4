package org.multitude.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundClient.Posted;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.LoggedActs;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Sends one message to a hook and logs what came of it. Only what the public feed of the record holds ever leaves. */
@Component
class SendAct {
    private static final Limits LIMITS = new Limits(64_000, Duration.ofSeconds(10));
    private static final int SAID = 300;

    private final HookStore hooks;
    private final LoggedActs log;
    private final OutboundClient client;
    private final Texts texts;
    private final Clock clock;

    SendAct(HookStore hooks, LoggedActs log, OutboundClient client, Texts texts, Clock clock) {
        this.hooks = hooks;
        this.log = log;
        this.client = client;
        this.texts = texts;
        this.clock = clock;
    }

    Delivery send(Hook hook, RecordedAct act) {
        return send(hook, act.id().toString(), Optional.of(act.id()), log.line(act));
    }

    /** Something that tries the receiver and says so. */
    Delivery sendTrial(Hook hook) {
        byte[] body = "{\"trial\":true}".getBytes(StandardCharsets.US_ASCII);
        return send(hook, "trial-" + UUID.randomUUID(), Optional.empty(), body);
    }

    private Delivery send(Hook hook, String message, Optional<ActId> act, byte[] body) {
        Instant start = clock.instant();
        Optional<Integer> status = Optional.empty();
        String said;
        try {
            Posted posted = client.post(
                    hook.address(),
                    body,
                    "application/json",
                    Signature.headers(hooks.secret(hook.id()), message, start, body),
                    LIMITS);
            status = Optional.of(posted.status());
            said = new String(posted.body(), StandardCharsets.UTF_8);
        } catch (OutboundRefusal e) {
            said = new Words(texts, Lang.EN).t(e.key(), e.arguments());
        }
        int millis = (int) Duration.between(start, clock.instant()).toMillis();
        String line = Prose.line(said.replace("\u0000", ""));
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                message,
                act.map(ActId::value),
                start,
                status,
                millis,
                line.length() <= SAID ? line : line.substring(0, SAID));
        hooks.log(hook.id(), delivery);
        return delivery;
    }
}
