package org.multitude.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;

/** Acts about contributions as they might come: each step or none, sometimes twice, sometimes out of order. */
final class SomeActs {
    private static final List<String> DECISIONS = List.of("accepted", "partly-accepted", "declined", "answered");
    private static final List<String> KINDS = List.of("problem", "question", "request");

    private final Random random;
    private final LocalDate today;
    private final List<UUID> bodies;
    private final List<UUID> commons;

    SomeActs(long seed, LocalDate today, List<UUID> bodies, List<UUID> commons) {
        this.random = new Random(seed);
        this.today = today;
        this.bodies = bodies;
        this.commons = commons;
    }

    List<Act> of(int contributions) {
        List<Act> acts = new ArrayList<>();
        for (int number = 0; number < contributions; number++) {
            life(acts);
        }
        // Told of different contributions in turn, each in its own order.
        List<Act> mixed = new ArrayList<>();
        for (Act act : acts) {
            int last = 0;
            for (int i = 0; i < mixed.size(); i++) {
                last = mixed.get(i).thing().equals(act.thing()) ? i + 1 : last;
            }
            mixed.add(last + random.nextInt(mixed.size() - last + 1), act);
        }
        return mixed;
    }

    private void life(List<Act> acts) {
        UUID thing = new UUID(random.nextLong(), random.nextLong());
        UUID body = bodies.get(random.nextInt(bodies.size()));
        LocalDate day = today.minusDays(random.nextInt(500));
        boolean here = !chance(5);
        Act.Draft begun = Act.of("contribution.submitted", thing)
                .body(body)
                .token("commons", commons.get(random.nextInt(commons.size())).toString())
                .token("kind", KINDS.get(random.nextInt(KINDS.size())));
        acts.add((here ? begun.token("promisedDays", Integer.toString(5 + random.nextInt(40))) : begun).at(at(day)));
        if (!here && chance(2)) {
            acts.add(Act.of("contribution.relayed", thing).body(body).at(at(day)));
        }
        if (!here && chance(2)) {
            day = day.plusDays(random.nextInt(60));
            acts.add(Act.of("contribution.clock-started", thing)
                    .body(body)
                    .token("promisedDays", "30")
                    .at(at(day)));
        }
        if (chance(2)) {
            acts.add(Act.of("contribution.acknowledged", thing).body(body).at(at(day.plusDays(random.nextInt(9) - 1))));
        }
        if (!chance(4)) {
            day = day.plusDays(random.nextInt(60));
            Act.Draft answer = Act.of("contribution.answered", thing)
                    .body(body)
                    .token("decision", DECISIONS.get(random.nextInt(DECISIONS.size())));
            acts.add((chance(8) ? answer : answer.commit("reasons", "Parce que.")).at(at(day)));
            if (chance(6)) {
                acts.add(Act.of("contribution.done", thing).body(body).at(at(day.plusDays(random.nextInt(9)))));
            }
            if (chance(5)) {
                day = day.plusDays(random.nextInt(20));
                acts.add(Act.of("contribution.contested", thing).body(body).at(at(day)));
                if (chance(2)) {
                    acts.add(Act.of("contribution.reviewed", thing)
                            .body(body)
                            .token("decision", DECISIONS.get(random.nextInt(DECISIONS.size())))
                            .token("result", chance(2) ? "upheld" : "changed")
                            .at(at(day.plusDays(random.nextInt(30)))));
                }
            }
            if (chance(2)) {
                acts.add(Act.of("contribution.done", thing).body(body).at(at(day.plusDays(random.nextInt(90)))));
            }
            if (chance(10)) {
                acts.add(Act.of("contribution.answered", thing)
                        .body(body)
                        .token("decision", "declined")
                        .at(at(day)));
            }
        }
        if (chance(12)) {
            acts.add(Act.of("contribution.merged", thing).body(body).at(at(day)));
            if (chance(2)) {
                acts.add(Act.of("contribution.unmerged", thing).body(body).at(at(day)));
            }
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private Instant at(LocalDate day) {
        return day.atTime(random.nextInt(24), random.nextInt(60))
                .atZone(Words.ZONE)
                .toInstant();
    }
}
