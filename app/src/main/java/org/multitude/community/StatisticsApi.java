package org.multitude.community;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.identity.ActorKind;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was counted of a community as JSON: the same figures as its page. */
@RestController
class StatisticsApi {
    private final CommunityPages pages;
    private final Statistics statistics;

    StatisticsApi(CommunityPages pages, Statistics statistics) {
        this.pages = pages;
        this.statistics = statistics;
    }

    /** What was counted of a community. */
    public record Whole(UUID community, List<OfMonth> months, List<OfOrganizations> organizations) {}

    /** What was counted of a month; of people only where it is over and tells of nobody. */
    public record OfMonth(
            String month,
            long contributions,
            long messages,
            @Nullable Long contributors,
            @Nullable Long newContributors,
            @Nullable Long returningContributors,
            long responded,
            long waiting,
            @Nullable Integer medianDaysToFirstResponse,
            Map<String, Integer> members,
            @Nullable Double pluralityOfMembers,
            Map<String, Integer> active,
            @Nullable Double pluralityOfActive) {}

    /** What was counted of organisations, of enough people. */
    public record OfOrganizations(
            String among,
            int people,
            int placed,
            int organizations,
            double effectiveOrganizations,
            double largestShare,
            Instant countedAt) {}

    @GetMapping("/api/v1/communities/{slug}/statistics")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        return new Whole(
                community.id().value(),
                statistics.months(community).stream().map(StatisticsApi::of).toList(),
                statistics.organized(community.id()).stream()
                        .filter(Organized::enough)
                        .map(one -> new OfOrganizations(
                                one.among().code(),
                                one.people(),
                                one.placed(),
                                one.organizations(),
                                one.effective(),
                                one.largest(),
                                one.at()))
                        .toList());
    }

    private static OfMonth of(Month month) {
        return new OfMonth(
                month.month().toString(),
                month.counts().contributions(),
                month.counts().messages(),
                number(month.contributors()),
                number(month.newcomers()),
                number(month.returning()),
                month.responded(),
                month.waiting(),
                month.median().isPresent() ? Integer.valueOf(month.median().getAsInt()) : null,
                byKind(month.members()),
                number(month.members().plurality()),
                told(month.took()),
                number(month.took().plurality()));
    }

    private static Map<String, Integer> byKind(Presence presence) {
        Map<String, Integer> people = new TreeMap<>();
        for (ActorKind kind : ActorKind.values()) {
            people.put(kind.code(), presence.of(kind));
        }
        return people;
    }

    private static Map<String, Integer> told(Headcount headcount) {
        Map<String, Integer> people = new TreeMap<>();
        headcount.told().forEach((kind, number) -> people.put(kind.code(), number));
        return people;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
