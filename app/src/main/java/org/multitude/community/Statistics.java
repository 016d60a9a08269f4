package org.multitude.community;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multitude.identity.ActorKind;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Reads what was counted of a community; nothing is counted here but sums of a year of months. */
@Component
class Statistics {
    /** Who took part in so many days is active. */
    static final Duration LATELY = Duration.ofDays(90);

    private static final int MONTHS = 12;

    private final ParticipationStore participation;
    private final Clock clock;

    Statistics(ParticipationStore participation, Clock clock) {
        this.participation = participation;
        this.clock = clock;
    }

    Lately lately(CommunityId community) {
        List<Organized> counted = participation.organized(community, first(2));
        List<Organized> last = new ArrayList<>();
        for (Organized.Among among : Organized.Among.values()) {
            counted.stream()
                    .filter(one -> one.among() == among)
                    .reduce((earlier, later) -> later)
                    .ifPresent(last::add);
        }
        return participation.lately(community, last);
    }

    /** The last twelve months, this one too, oldest first, as far as the community was there. */
    List<Month> months(Community of) {
        CommunityId community = of.id();
        LocalDate founded = of.foundedAt().atZone(Words.ZONE).toLocalDate().withDayOfMonth(1);
        LocalDate since = founded.isAfter(first(MONTHS)) ? founded : first(MONTHS);
        Map<YearMonth, Month.Counts> counts = participation.months(community, since);
        Map<YearMonth, TreeMap<Integer, Long>> responses = participation.responses(community, since);
        Map<YearMonth, Presence> active = participation.contributors(community, since);
        TreeMap<YearMonth, Presence> members = members(community);
        List<Month> months = new ArrayList<>();
        YearMonth now = YearMonth.from(first(1));
        for (YearMonth month = YearMonth.from(since); !month.isAfter(now); month = month.plusMonths(1)) {
            Map.Entry<YearMonth, Presence> then = members.floorEntry(month);
            months.add(new Month(
                    month,
                    counts.getOrDefault(month, Month.Counts.NOTHING),
                    responses.getOrDefault(month, new TreeMap<>()),
                    then == null ? new Presence(Map.of()) : then.getValue(),
                    active.getOrDefault(month, new Presence(Map.of())),
                    month.isBefore(now)));
        }
        return months;
    }

    /** Organisations, month by month, as far as they were counted. */
    List<Organized> organized(CommunityId community) {
        return participation.organized(community, first(MONTHS));
    }

    private TreeMap<YearMonth, Presence> members(CommunityId community) {
        TreeMap<YearMonth, Presence> members = new TreeMap<>();
        Map<ActorKind, Integer> so = new EnumMap<>(ActorKind.class);
        participation.changes(community).forEach((month, changes) -> {
            changes.forEach((kind, change) -> so.merge(kind, change, Integer::sum));
            Map<ActorKind, Integer> then = new EnumMap<>(ActorKind.class);
            so.forEach((kind, number) -> then.put(kind, Math.max(0, number)));
            members.put(month, new Presence(then));
        });
        return members;
    }

    private LocalDate first(int months) {
        return clock.instant()
                .atZone(Words.ZONE)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(months - 1L);
    }
}
