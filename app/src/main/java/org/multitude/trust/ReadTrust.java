package org.multitude.trust;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.web.AnswerClock;
import org.multitude.record.Checkpoints;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the trust page shows, from counts whose number does not grow with what is counted. */
@Component
class ReadTrust {
    private static final int BODIES = 50;
    private static final int LATE = 6;
    private static final int LONGEST_PROMISE = 400;

    private final AskTrust ask;
    private final FactsStore facts;
    private final TrustStore store;
    private final Checkpoints checkpoints;

    ReadTrust(AskTrust ask, FactsStore facts, TrustStore store, Checkpoints checkpoints) {
        this.ask = ask;
        this.facts = facts;
        this.store = store;
        this.checkpoints = checkpoints;
    }

    /** All of it as it was at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    TrustPage page(Question question, LocalDate today) {
        boolean all = question.of() == Question.Of.ALL;
        boolean now = question.day().equals(today);
        return new TrustPage(
                question,
                now,
                ask.figures(question),
                facts.answers(ask.scopes(question), question.day().minusYears(1)),
                store.acts(),
                checkpoints.latest(),
                all ? checkpoints.witnesses() : List.of(),
                months(question),
                now ? late(question) : List.of(),
                all ? bodies(question.day()) : List.of(),
                all ? store.actCounts() : List.of());
    }

    private List<TrustPage.Month> months(Question question) {
        List<UUID> scopes = ask.scopes(question);
        Map<YearMonth, Figures> counted = facts.months(scopes, question.day());
        YearMonth last = YearMonth.from(question.day());
        Map<YearMonth, LocalDate> ends = new TreeMap<>();
        for (YearMonth month = last.minusMonths(11); month.isBefore(last); month = month.plusMonths(1)) {
            ends.put(month, month.atEndOfMonth());
        }
        ends.put(last, question.day());
        Map<LocalDate, DataFigures> data = facts.data(scopes, ends.values());
        List<TrustPage.Month> months = new ArrayList<>();
        ends.forEach((month, end) -> months.add(new TrustPage.Month(
                month,
                counted.getOrDefault(month, new Figures(List.of())),
                data.getOrDefault(end, new DataFigures(new Tallies(List.of()))))));
        return months;
    }

    private List<TrustPage.Late> late(Question question) {
        List<FactsStore.Late> found = switch (question.of()) {
            case ALL -> facts.late(Scopes.ALL, question.day(), LATE);
            case BODY -> facts.late(ask.scopes(question).getFirst(), question.day(), LATE);
            case COMMUNITY -> List.of();
        };
        Set<UUID> ids = new HashSet<>();
        found.forEach(late -> ids.addAll(List.of(late.thing(), late.body())));
        Map<UUID, ThingNames.Named> names = ask.name(ids);
        List<TrustPage.Late> late = new ArrayList<>();
        for (FactsStore.Late one : found) {
            ThingNames.Named named = names.get(one.thing());
            if (named != null) {
                int waited = (int) ChronoUnit.DAYS.between(one.since(), question.day());
                late.add(new TrustPage.Late(
                        named,
                        Optional.ofNullable(names.get(one.body())),
                        one.kind(),
                        AnswerClock.waiting(Math.clamp(one.promised(), 1, LONGEST_PROMISE), waited),
                        one.since().plusDays(one.promised())));
            }
        }
        return late;
    }

    private List<TrustPage.Body> bodies(LocalDate day) {
        List<UUID> ids = facts.mostAsked(BODIES);
        Map<UUID, Figures> figures = facts.answersOfEach(ids, day);
        Map<UUID, ThingNames.Named> names = ask.name(ids);
        List<TrustPage.Body> bodies = new ArrayList<>();
        for (UUID id : ids) {
            ThingNames.Named body = names.get(id);
            Figures counted = figures.get(id);
            if (body != null && counted != null && counted.submitted() > 0) {
                bodies.add(new TrustPage.Body(body, counted));
            }
        }
        return bodies;
    }
}
