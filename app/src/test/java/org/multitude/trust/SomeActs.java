package org.multitude.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.record.Act;

/** Acts about contributions as they might come: each step or none, sometimes twice, sometimes out of order. */
final class SomeActs {
    private static final List<String> DECISIONS = List.of("accepted", "partly-accepted", "declined", "answered");
    private static final List<String> KINDS = List.of("problem", "question", "request");

    private static final List<String> FREQUENCIES = List.of("ANNUAL", "MONTHLY", "WEEKLY", "IRREG");

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
        for (int number = 0; number < contributions / 8; number++) {
            dataset(acts);
            hidden(acts);
            alone(acts);
        }
        // Told of different things in turn, each in its own order.
        List<Act> mixed = new ArrayList<>();
        for (Act act : acts) {
            int last = 0;
            for (int i = 0; i < mixed.size(); i++) {
                last = same(mixed.get(i), act) ? i + 1 : last;
            }
            mixed.add(last + random.nextInt(mixed.size() - last + 1), act);
        }
        return mixed;
    }

    /** Whether two acts concern one thing, so that they keep their order. */
    private static boolean same(Act one, Act other) {
        return one.thing().equals(other.thing())
                || one.references().contains(other.thing())
                || other.references().contains(one.thing())
                || (dataset(one) && dataset(other) && one.references().equals(other.references()));
    }

    private static boolean dataset(Act act) {
        return act.type().startsWith("dataset.") && !act.references().isEmpty();
    }

    /** A dataset with its versions and files: some brought in, some that lose their files again. */
    private void dataset(List<Act> acts) {
        UUID thing = id();
        UUID body = body();
        LocalDate day = today.minusDays(random.nextInt(900));
        Act.Draft published =
                Act.of("dataset.published", thing).body(body).token("frequency", FREQUENCIES.get(random.nextInt(4)));
        acts.add(published.nature(nature()).at(at(day)));
        List<UUID> files = new ArrayList<>();
        for (int step = random.nextInt(6); step > 0; step--) {
            day = day.plusDays(random.nextInt(120));
            switch (random.nextInt(4)) {
                case 0 ->
                    acts.add(Act.of("dataset.described", thing)
                            .body(body)
                            .token("frequency", FREQUENCIES.get(random.nextInt(4)))
                            .at(at(day)));
                case 1 ->
                    acts.add(Act.of("dataset.version-published", id())
                            .body(body)
                            .about(thing)
                            .token("dataset", thing.toString())
                            .at(at(day)));
                case 2 -> {
                    files.add(id());
                    acts.add(Act.of("dataset.file-listed", files.getLast())
                            .body(body)
                            .about(thing)
                            .token("dataset", thing.toString())
                            .at(at(day)));
                }
                default -> {
                    if (!files.isEmpty()) {
                        acts.add(Act.of("dataset.file-removed", files.removeLast())
                                .body(body)
                                .about(thing)
                                .token("state", "removed")
                                .at(at(day)));
                    }
                }
            }
        }
    }

    /** Something hidden, contested or not, sometimes hidden again. */
    private void hidden(List<Act> acts) {
        List<Act> begun = acts.stream()
                .filter(act -> act.type().equals("contribution.submitted"))
                .toList();
        Act contribution = begun.get(random.nextInt(begun.size()));
        boolean comment = chance(2);
        UUID thing = comment ? id() : contribution.thing();
        UUID commons = UUID.fromString(contribution.tokens().get("commons"));
        LocalDate day = today.minusDays(random.nextInt(450));
        for (int time = chance(4) ? 2 : 1; time > 0; time--) {
            Act.Draft decided = Act.of("moderation.restricted", thing)
                    .body(comment ? Optional.empty() : contribution.body())
                    .about(comment ? new UUID[] {contribution.thing(), commons} : new UUID[] {commons})
                    .token("ground", "charter")
                    .token("category", chance(2) ? "spam" : "insult")
                    .token("detection", chance(2) ? "notice" : "own");
            acts.add((chance(5) ? decided : decided.commit("facts", "Voir.")).at(at(day)));
            day = day.plusDays(random.nextInt(20));
            if (chance(2)) {
                acts.add(Act.of("moderation.appealed", thing).at(at(day)));
                day = day.plusDays(random.nextInt(20));
                acts.add(Act.of("moderation." + (chance(2) ? "upheld" : "reversed"), thing)
                        .at(at(day)));
            }
        }
    }

    /** Acts that say everything by themselves. */
    private void alone(List<Act> acts) {
        UUID body = body();
        LocalDate day = today.minusDays(random.nextInt(500));
        String month = day.minusMonths(1).toString().substring(0, 7);
        acts.add(Act.of("contribution.satisfaction-counted", id())
                .body(body)
                .token("month", month)
                .token("yes", number())
                .token("partly", number())
                .token("no", number())
                .at(at(day)));
        acts.add(Act.of("contribution.listening-counted", id())
                .body(body)
                .token("quarter", month.substring(0, 4) + "-Q" + (1 + random.nextInt(4)))
                .token("yes", number())
                .token("partly", number())
                .token("no", number())
                .at(at(day)));
        Act.Draft contributors =
                Act.of("contribution.contributors-counted", id()).token("month", month);
        for (String kind : List.of("publicAgents", "entrepreneurs", "researchers", "civilSociety", "citizens")) {
            int people = random.nextInt(14);
            if (people >= 5) {
                contributors.token(kind, Integer.toString(people));
                if (chance(2)) {
                    contributors.token(kind + "Attested", chance(2) ? "0" : Integer.toString(people));
                }
            }
        }
        if (chance(2)) {
            contributors.token("others", Integer.toString(5 + random.nextInt(9)));
        }
        acts.add((chance(2) ? contributors : contributors.body(body)).at(at(day)));
        Act.Draft aside = Act.of("statement.set-aside", id()).body(body);
        acts.add((chance(2) ? aside : aside.commit("reasons", "Hors sujet.")).at(at(day)));
        acts.add(Act.of("record.erased", id())
                .body(body)
                .token("kind", "comment")
                .token("ground", List.of("author", "person", "law").get(random.nextInt(3)))
                .token("text", "erased")
                .at(at(day)));
        if (chance(4)) {
            acts.add(Act.of("record.restored", id()).token("lost", number()).at(at(day)));
            acts.add(Act.of("record.key-changed", id()).token("number", "2").at(at(day)));
        }
    }

    private Act.Nature nature() {
        return List.of(Act.Nature.HERE, Act.Nature.HERE, Act.Nature.IMPORTED, Act.Nature.SIMULATED)
                .get(random.nextInt(4));
    }

    private String number() {
        return Integer.toString(random.nextInt(12));
    }

    private UUID body() {
        return bodies.get(random.nextInt(bodies.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
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
        if (chance(6)) {
            // What it was brought to goes to another body, and it follows.
            body = body();
            acts.add(Act.of("contribution.moved", thing).body(body).at(at(day)));
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
