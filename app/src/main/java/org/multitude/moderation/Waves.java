package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds things that wait and may be one wave: of one account, nearly the same, or linking to one host. */
@Component
class Waves {
    private static final int CANDIDATES = 1_000;
    private static final int HOSTS = 5;

    private final MatterStore matters;
    private final SignalStore signals;
    private final Clock clock;

    Waves(MatterStore matters, SignalStore signals, Clock clock) {
        this.matters = matters;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Those that wait, oldest first, one more than are decided at once at most.
     *
     * @throws NotFound when the matter that they are like is none
     */
    List<Matter> waiting(Likeness likeness) {
        return switch (likeness.by()) {
            case AUTHOR ->
                like(likeness)
                        .author()
                        .map(author -> matters.by(author, DecideWave.MOST + 1))
                        .orElse(List.of());
            case ALIKE -> alike(like(likeness).thing());
            case HOST -> matters.linking(host(likeness.of()), DecideWave.MOST + 1);
        };
    }

    /** What else waits beside a matter, where there is anything. */
    List<LikelyWave> around(Matter matter) {
        List<Likeness> ways = new ArrayList<>();
        String id = matter.id().toString();
        ways.add(new Likeness(Likeness.By.AUTHOR, id));
        ways.add(new Likeness(Likeness.By.ALIKE, id));
        signals.hosts(matter.thing()).stream()
                .limit(HOSTS)
                .forEach(host -> ways.add(new Likeness(Likeness.By.HOST, host)));
        return ways.stream()
                .map(way -> new LikelyWave(way, waiting(way).size()))
                .filter(wave -> wave.count() > 1)
                .toList();
    }

    /** The host in what somebody typed: an address or a name. */
    static String host(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return Links.hosts(plain).stream().findFirst().orElse(plain);
    }

    private Matter like(Likeness likeness) {
        return id(likeness.of()).flatMap(matters::find).orElseThrow(NotFound::new);
    }

    private List<Matter> alike(UUID thing) {
        List<Fingerprint> prints = signals.prints(thing);
        if (prints.isEmpty()) {
            return List.of();
        }
        Instant since = clock.instant().minus(PointOut.LATELY);
        Set<UUID> things = new HashSet<>(Set.of(thing));
        prints.forEach(
                print -> signals.alike(thing, print, since, CANDIDATES).forEach(other -> things.add(other.thing())));
        return matters.about(things, DecideWave.MOST + 1);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
