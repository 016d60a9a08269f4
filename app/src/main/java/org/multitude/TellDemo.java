package org.multitude;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.identity.ActorKind;
import org.multitude.identity.ClaimInstallation;
import org.multitude.identity.NewPerson;
import org.multitude.identity.PersonId;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Lang;
import org.multitude.platform.time.PlatformClock;
import org.multitude.platform.web.Vital;
import org.multitude.record.Checkpoints;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the demonstration's story at start, when the settings ask for it: one transaction a step, or for a few dozen plain
 * ones in a row, so that a start that was cut short goes on where it stopped. {@code /health} says that all is well once the record covers the whole story.
 */
@Component
class TellDemo implements Vital {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What only writes rows, and may share a transaction with its neighbours. */
    private static final Set<String> PLAIN = Set.of(
            "contribute",
            "comment",
            "acknowledge",
            "answer",
            "finish",
            "contest",
            "review",
            "say-useful",
            "say-listens");

    private static final int AT_ONCE = 50;

    private final Settings settings;
    private final ClaimInstallation claim;
    private final DemoStore store;
    private final DemoPassword password;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;
    private final Map<String, Function<DemoStep, Optional<UUID>>> deeds = new HashMap<>();
    private volatile boolean told;

    TellDemo(
            Settings settings,
            ClaimInstallation claim,
            DemoStore store,
            DemoPassword password,
            Checkpoints checkpoints,
            TransactionTemplate transaction,
            List<DemoDeeds> deeds) {
        this.settings = settings;
        this.claim = claim;
        this.store = store;
        this.password = password;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        deeds.forEach(part -> this.deeds.putAll(part.all()));
    }

    @Override
    public String name() {
        return "demonstration";
    }

    @Override
    public boolean expected() {
        return settings.demo();
    }

    @Override
    public boolean well() {
        return told;
    }

    /** First of all that waits for the start: the installation is claimed here, so no code is printed for claiming it. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void started(ApplicationReadyEvent event) throws InterruptedException {
        if (settings.demo() && event.getApplicationContext() instanceof WebServerApplicationContext web) {
            int port = web.getWebServer() == null
                    ? settings.port()
                    : web.getWebServer().getPort();
            tell(DemoStory.read(), settings.publicUrl().orElse(URI.create("http://localhost:" + port)));
            told = true;
        }
    }

    /** Tells what was not told yet, and waits until the record covers it. */
    void tell(DemoStory story, URI address) throws InterruptedException {
        int last = store.last();
        if (last < 0) {
            claim(new Installation(story.site(), address));
        }
        LocalDate today = LocalDate.now(DemoStep.ZONE);
        ProgressLine progress = new ProgressLine("steps of the demonstration");
        List<DemoStep> together = new ArrayList<>();
        for (int number = Math.max(1, last + 1); number <= story.steps().size(); number++) {
            DemoStep step = new DemoStep(number, story.steps().get(number - 1), today, store::named);
            boolean plain = PLAIN.contains(step.deed());
            if (!plain || together.size() == AT_ONCE) {
                tell(together);
                together.clear();
            }
            together.add(step);
            if (!plain) {
                tell(together);
                together.clear();
            }
            progress.at(number, story.steps().size());
        }
        tell(together);
        progress.end();
        waitForTheRecord();
    }

    private void claim(Installation installation) {
        NewPerson operator = new NewPerson(
                "operateur",
                "operateur@vaubrun.example",
                password.text(),
                ActorKind.PUBLIC_AGENT,
                Optional.empty(),
                Lang.FR);
        transaction.executeWithoutResult(status -> {
            PersonId administrator =
                    claim.fromTheConsole(installation, operator).orElseThrow(DemoElsewhere::new);
            store.told(0, Optional.of(operator.handle()), Optional.of(administrator.value()));
        });
    }

    private void tell(List<DemoStep> steps) {
        if (!steps.isEmpty()) {
            transaction.executeWithoutResult(status -> steps.forEach(this::tell));
        }
    }

    private void tell(DemoStep step) {
        Function<DemoStep, Optional<UUID>> deed =
                Optional.ofNullable(deeds.get(step.deed())).orElseThrow(() -> step.mistake("does what nobody can do"));
        PlatformClock.at(step.at(), () -> {
            Optional<UUID> made = deed.apply(step);
            store.told(step.number(), step.as(), made);
            step.end();
            return step;
        });
    }

    private void waitForTheRecord() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!checkpoints.coverAll()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "The record did not take in the demonstration in " + PATIENCE.toSeconds() + " seconds.");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
