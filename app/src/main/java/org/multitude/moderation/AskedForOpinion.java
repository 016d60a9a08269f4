package org.multitude.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be looked at and is about things that somebody looks after. She says what she thinks, for those who decide; nothing is
 * hidden or kept by that.
 */
@Component
public class AskedForOpinion {
    private static final int REPORTS = 10;

    private final MatterStore matters;
    private final OpinionStore opinions;
    private final Things things;
    private final Clock clock;

    AskedForOpinion(MatterStore matters, OpinionStore opinions, Things things, Clock clock) {
        this.matters = matters;
        this.opinions = opinions;
        this.things = things;
        this.clock = clock;
    }

    /** What was reported of what people wrote about any of these things, oldest first. */
    public List<Reported> about(Collection<UUID> lookedAfter, PersonId reader, int limit) {
        List<Matter> open = matters.onThingsAbout(lookedAfter, limit);
        Map<UUID, Opinion> own =
                opinions.by(reader, open.stream().map(Matter::id).toList());
        Map<UUID, Things.Seen> seen =
                things.shown(open.stream().map(Matter::thing).toList());
        return open.stream()
                // Of what was erased meanwhile nothing is left to think of.
                .filter(matter -> !things.known(seen, matter.thing()).title().isEmpty())
                .map(matter -> new Reported(
                        matter.id(),
                        things.known(seen, matter.thing()),
                        matter.reports(),
                        matters.reports(matter.id(), REPORTS).stream()
                                .map(report -> new Reported.Held(report.category(), report.explanation()))
                                .toList(),
                        matter.openedAt(),
                        Optional.ofNullable(own.get(matter.id()))))
                .toList();
    }

    /**
     * Says what somebody thinks of one of them; said again, it replaces what she said.
     *
     * @param lookedAfter what she looks after
     * @throws NotFound when it is about none of these, or waits no more
     */
    @Transactional
    public void say(
            PersonId person, Collection<UUID> lookedAfter, UUID matter, boolean hide, Category category, Prose facts) {
        Matter asked = matters.lock(matter)
                .filter(found -> found.outcome().isEmpty())
                .filter(found -> matters.about(found.id()).stream().anyMatch(lookedAfter::contains))
                .orElseThrow(NotFound::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        opinions.keep(asked.id(), new Opinion(person, hide, category, facts.text(), now));
    }
}
