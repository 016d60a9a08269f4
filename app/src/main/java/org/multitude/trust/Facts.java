package org.multitude.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.record.Entry;

/**
 * What acts say of a contribution. Each step counts the first time that it is recorded; days are those of Paris.
 *
 * @param body who answers for it
 * @param commons what it was brought to
 * @param kind its kind
 * @param submitted when it came
 * @param since from when on an answer is owed: when it came, or when the people of the body did
 * @param promised in how many days an answer was promised; nobody promises for a body that is not here
 * @param relayed when it was sent to the contact point of a body that is not here
 * @param acknowledged when an office took it in charge
 * @param answered when it was answered
 * @param decision what was decided
 * @param reasoned whether the answer commits to reasons
 * @param done when what was announced was done
 * @param contested when its author contested the answer
 * @param reviewed when the second answer came
 * @param result whether the second answer upheld or changed the first
 * @param merged when it was found to be the same as another
 */
record Facts(
        UUID body,
        Optional<UUID> commons,
        String kind,
        LocalDate submitted,
        LocalDate since,
        Optional<Integer> promised,
        Optional<LocalDate> relayed,
        Optional<LocalDate> acknowledged,
        Optional<LocalDate> answered,
        String decision,
        boolean reasoned,
        Optional<LocalDate> done,
        Optional<LocalDate> contested,
        Optional<LocalDate> reviewed,
        String result,
        Optional<LocalDate> merged) {
    /** The day until which waits what still waits. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What is known after an act about the same thing; empty for a thing that is no contribution. */
    static Optional<Facts> after(Optional<Facts> before, Entry act, LocalDate day) {
        return before.isPresent() ? before.map(facts -> facts.after(act, day)) : begun(act, day);
    }

    private static Optional<Facts> begun(Entry act, LocalDate day) {
        if (!act.type().equals("contribution.submitted")) {
            return Optional.empty();
        }
        return Optional.of(new Facts(
                act.body().orElse(Scopes.ALL),
                id(act, "commons"),
                token(act, "kind").orElse(""),
                day,
                day,
                promised(act),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty()));
    }

    private Facts after(Entry act, LocalDate day) {
        Change change = new Change(this);
        switch (act.type()) {
            case "contribution.clock-started" -> change.clock(day, promised(act));
            case "contribution.relayed" -> change.relayed = relayed.or(() -> Optional.of(day));
            case "contribution.acknowledged" -> change.acknowledged = acknowledged.or(() -> Optional.of(day));
            case "contribution.answered" -> change.answer(act, day);
            case "contribution.done" -> change.done = done.or(() -> Optional.of(day));
            case "contribution.contested" -> change.contested = contested.or(() -> Optional.of(day));
            case "contribution.reviewed" -> change.review(act, day);
            case "contribution.moved" -> change.body = act.body().orElse(body);
            case "contribution.merged" -> change.merged = merged.or(() -> Optional.of(day));
            case "contribution.unmerged" -> change.merged = Optional.empty();
            default -> {
                return this;
            }
        }
        return change.facts();
    }

    /** Whether an answer to it is owed, and not to another in its place. */
    boolean counted() {
        return promised.isPresent() && merged.isEmpty();
    }

    /** What it counts for: once each, for everything, for its body and for its commons. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        Stream.of(Optional.of(Scopes.ALL), Optional.of(body), commons)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(scope -> counts(scope, counts));
        return counts;
    }

    private void counts(UUID scope, List<Count> counts) {
        if (merged.isPresent()) {
            counts.add(count(scope, Measure.MERGED, submitted, merged, ""));
            return;
        }
        if (promised.isEmpty() || since.isAfter(submitted)) {
            Optional<LocalDate> came = promised.map(days -> since);
            counts.add(count(scope, Measure.ABSENT, submitted, came, relayed.isPresent() ? "relayed" : ""));
        }
        if (promised.isEmpty()) {
            return;
        }
        Optional<LocalDate> first =
                Stream.of(acknowledged, answered).flatMap(Optional::stream).min(Comparator.naturalOrder());
        counts.add(count(scope, Measure.FIRST, since, first, ""));
        counts.add(count(scope, Measure.ANSWER, since, answered, Integer.toString(promised.get())));
        counts.add(count(scope, Measure.FINAL, since, contested.isPresent() ? reviewed : answered, ""));
        if (answered.isPresent()) {
            counts.add(count(scope, Measure.DECISION, since, answered, decision));
            if (reasoned) {
                counts.add(count(scope, Measure.REASONED, since, answered, ""));
            }
        }
        done.ifPresent(day -> counts.add(count(scope, Measure.DONE, since, done, decision)));
        contested.ifPresent(day -> counts.add(count(scope, Measure.CONTESTED, since, contested, "")));
        reviewed.ifPresent(day -> counts.add(count(scope, Measure.REVIEWED, since, reviewed, result)));
    }

    private Count count(UUID scope, Measure measure, LocalDate from, Optional<LocalDate> to, String code) {
        LocalDate until = to.orElse(NEVER);
        return new Count(scope, measure, kind, from, until.isBefore(from) ? from : until, code);
    }

    private static Optional<String> token(Entry act, String name) {
        return Optional.ofNullable(act.tokens().get(name));
    }

    /** The thing that a field in clear names. */
    static Optional<UUID> id(Entry act, String name) {
        return token(act, name).filter(id -> id.matches(UUID_FORM)).map(UUID::fromString);
    }

    private static Optional<Integer> promised(Entry act) {
        return token(act, "promisedDays")
                .filter(days -> days.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    /** Facts being changed by one act. */
    private static final class Change {
        private final Facts before;
        private UUID body;
        private LocalDate since;
        private Optional<Integer> promised;
        private Optional<LocalDate> relayed;
        private Optional<LocalDate> acknowledged;
        private Optional<LocalDate> answered;
        private String decision;
        private boolean reasoned;
        private Optional<LocalDate> done;
        private Optional<LocalDate> contested;
        private Optional<LocalDate> reviewed;
        private String result;
        private Optional<LocalDate> merged;

        private Change(Facts before) {
            this.before = before;
            body = before.body;
            since = before.since;
            promised = before.promised;
            relayed = before.relayed;
            acknowledged = before.acknowledged;
            answered = before.answered;
            decision = before.decision;
            reasoned = before.reasoned;
            done = before.done;
            contested = before.contested;
            reviewed = before.reviewed;
            result = before.result;
            merged = before.merged;
        }

        /** The people of the body came: what was brought before is counted as if it had come on that day. */
        private void clock(LocalDate day, Optional<Integer> days) {
            if (promised.isEmpty() && days.isPresent()) {
                promised = days;
                since = day;
            }
        }

        private void answer(Entry act, LocalDate day) {
            if (answered.isEmpty()) {
                answered = Optional.of(day);
                decision = token(act, "decision").orElse("");
                reasoned = act.commitments().containsKey("reasons");
            }
        }

        private void review(Entry act, LocalDate day) {
            if (reviewed.isEmpty()) {
                reviewed = Optional.of(day);
                result = token(act, "result").orElse("");
                decision = token(act, "decision").orElse(decision);
                if (result.equals("changed")) {
                    // What another decision announces is still to be done.
                    done = Optional.empty();
                }
            }
        }

        private Facts facts() {
            return new Facts(
                    body,
                    before.commons,
                    before.kind,
                    before.submitted,
                    since,
                    promised,
                    relayed,
                    acknowledged,
                    answered,
                    decision,
                    reasoned,
                    done,
                    contested,
                    reviewed,
                    result,
                    merged);
        }
    }
}
