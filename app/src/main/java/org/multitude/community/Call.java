package org.multitude.community;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multitude.identity.ActorKind;

/**
 * A call for contribution: what a community needs, of whom, until when.
 *
 * @param id its random id, as in acts
 * @param community the community
 * @param number its number there
 * @param title in a line
 * @param need what is needed, in Markdown
 * @param kinds whom above all; none means everybody
 * @param until the last day on which somebody may take part
 * @param wanted how many are wanted
 * @param taken how many take part
 * @param open whether it is not closed
 * @param outcome what came of it, once it is closed
 * @param outcomeAddress where that is seen, if anywhere
 * @param openedAt when it was made
 */
public record Call(
        CallId id,
        CommunityId community,
        int number,
        String title,
        String need,
        List<ActorKind> kinds,
        LocalDate until,
        int wanted,
        int taken,
        boolean open,
        Optional<String> outcome,
        Optional<URI> outcomeAddress,
        Instant openedAt) {
    /** More than this is not asked of a community at once. */
    static final int MOST = 1_000;

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    private static final String ALL = "all";

    public Call {
        kinds = List.copyOf(kinds);
    }

    /** Its state in acts. */
    String state() {
        return open ? OPEN : CLOSED;
    }

    /** Whether the last day is over. */
    public boolean over(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().isAfter(until);
    }

    /** Whether as many take part as are wanted. */
    public boolean filled() {
        return taken >= wanted;
    }

    /** Path of its page. */
    public String address(Community of) {
        return of.address() + "/calls/" + number;
    }

    /** Kinds as acts say them. */
    static String codes(List<ActorKind> kinds) {
        return kinds.isEmpty() ? ALL : kinds.stream().map(ActorKind::code).collect(Collectors.joining("+"));
    }

    static List<ActorKind> kinds(String codes) {
        return codes.equals(ALL)
                ? List.of()
                : List.of(codes.split("\\+")).stream().map(ActorKind::of).toList();
    }
}
