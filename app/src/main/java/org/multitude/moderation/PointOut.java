package org.multitude.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.identity.NewAccounts;
import org.multitude.identity.PersonId;
import org.multitude.record.Follower;
import org.multitude.record.HideThing;
import org.multitude.record.Hideable;
import org.multitude.record.RecordedAct;
import org.multitude.record.Writings;
import org.springframework.stereotype.Component;

/**
 * Points out texts that somebody should look at, with the reason in words. It puts them into the queue and does nothing else:
 * they stay where they are, and only a person decides.
 */
@Component
class PointOut implements Follower {
    private static final Set<String> WRITTEN = Set.of(
            "contribution.submitted",
            "contribution.corrected",
            "contribution.commented",
            "contribution.comment-corrected",
            "statement.published");
    static final Duration LATELY = Duration.ofDays(14);
    private static final int ALIKE = 200;
    private static final int SEVERAL = 2;
    private static final int MANY_LINKS = 4;

    private final Writings writings;
    private final HideThing hidden;
    private final MatterStore matters;
    private final SignalStore signals;
    private final NewAccounts newcomers;
    private final Clock clock;

    PointOut(
            Writings writings,
            HideThing hidden,
            MatterStore matters,
            SignalStore signals,
            NewAccounts newcomers,
            Clock clock) {
        this.writings = writings;
        this.hidden = hidden;
        this.matters = matters;
        this.signals = signals;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "moderation.point-out";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        List<UUID> things = acts.stream()
                .filter(act -> WRITTEN.contains(act.type()))
                // What was brought in or never happened is nobody's wave.
                .filter(act -> act.entry().nature().isEmpty())
                .map(RecordedAct::thing)
                .distinct()
                .toList();
        if (things.isEmpty()) {
            return;
        }
        // Locked in one order, then looked at in the order of writing.
        writings.lock(things);
        Map<UUID, String> words = hidden.words(things);
        Map<UUID, List<Hideable.Former>> former = hidden.former(things);
        for (UUID thing : things) {
            Optional.ofNullable(words.get(thing)).ifPresent(text -> {
                List<String> wordings = new ArrayList<>(former.getOrDefault(thing, List.of()).stream()
                        .map(Hideable.Former::words)
                        .toList());
                wordings.add(text);
                look(thing, wordings);
            });
        }
    }

    /** Looks at every wording that can be read, the last one last: a correction hides nothing. */
    private void look(UUID thing, List<String> wordings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Writings.Found> written = writings.lock(thing);
        Optional<PersonId> author =
                written.flatMap(one -> one.written().author()).map(PersonId::new);
        List<List<String>> linked = wordings.stream().map(Links::hosts).toList();
        List<String> hosts = linked.stream().flatMap(List::stream).distinct().toList();
        int links = linked.stream().mapToInt(List::size).max().orElse(0);
        List<Signal> found = new ArrayList<>();
        if (links >= MANY_LINKS) {
            found.add(new Signal(Signal.Reason.MANY_LINKS, Integer.toString(links)));
        }
        signals.hidden(hosts).stream()
                .findFirst()
                .ifPresent(host -> found.add(new Signal(Signal.Reason.KNOWN_HOST, host)));
        if (!hosts.isEmpty() && author.filter(newcomers::isNew).isPresent()) {
            found.add(new Signal(Signal.Reason.NEW_ACCOUNT, hosts.getFirst()));
        }
        Map<UUID, SignalStore.Alike> others = new HashMap<>();
        for (int number = 1; number <= wordings.size(); number++) {
            List<String> its = linked.get(number - 1);
            Optional<Fingerprint> print = Fingerprint.of(wordings.get(number - 1));
            print.ifPresent(bits -> signals.alike(thing, bits, now.minus(LATELY), ALIKE)
                    .forEach(other -> others.put(other.thing(), other)));
            if (print.isPresent() || !its.isEmpty()) {
                signals.saw(thing, number, author, print, its, now);
            }
        }
        alike(others.values(), author).ifPresent(found::add);
        if (!found.isEmpty()) {
            UUID matter = matters.open(
                    thing, author, written.map(one -> one.written().about()).orElse(List.of()), now);
            found.forEach(signal -> signals.signal(matter, signal, now));
        }
    }

    private static Optional<Signal> alike(Collection<SignalStore.Alike> others, Optional<PersonId> author) {
        long own = others.stream()
                .filter(other -> author.isPresent() && other.author().equals(author))
                .count();
        long people = others.stream()
                .flatMap(other -> other.author().stream())
                .filter(person -> !Optional.of(person).equals(author))
                .distinct()
                .count();
        if (own >= SEVERAL) {
            return Optional.of(new Signal(Signal.Reason.REPEATED, Long.toString(own)));
        }
        return people >= SEVERAL
                ? Optional.of(new Signal(Signal.Reason.SHARED, Long.toString(people)))
                : Optional.empty();
    }
}
