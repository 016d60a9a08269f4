package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A body says in how many days it answers, by kind. What was submitted before keeps the days promised then. */
@Service
public class DeclarePromises {
    /** No promise is longer. */
    static final int MOST = 365;

    private final Organizations organizations;
    private final PromiseStore promises;
    private final Promises usual;
    private final PublicRecord record;
    private final Clock clock;

    DeclarePromises(
            Organizations organizations, PromiseStore promises, Promises usual, PublicRecord record, Clock clock) {
        this.organizations = organizations;
        this.promises = promises;
        this.usual = usual;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Declares what changes; what stays as it is makes no act.
     *
     * @param days by code of the kind; those of kinds that are not there or beyond what the law allows are refused before
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     */
    @Transactional
    public void declare(PersonId person, OrganizationId body, Map<String, Integer> days) {
        organizations.requirePublisher(person, body);
        // Held, so that nobody declares at the same moment.
        if (organizations.held(body).isEmpty()) {
            throw new NotFound();
        }
        Map<String, DeclaredPromise> before =
                promises.lock(body).stream().collect(Collectors.toMap(DeclaredPromise::kind, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        usual.kinds().values().forEach(kind -> {
            DeclaredPromise said = before.get(kind.code());
            int was = said == null ? kind.promisedDays() : said.days();
            int wanted = days.getOrDefault(kind.code(), was);
            if (wanted < 1 || wanted > kind.mostPromisedDays()) {
                throw new IllegalArgumentException("no promise of " + wanted + " days for a " + kind.code());
            }
            if (wanted != was) {
                declare(said == null ? UUID.randomUUID() : said.id(), body, kind.code(), wanted, now);
            }
        });
    }

    private void declare(UUID id, OrganizationId body, String kind, int days, Instant now) {
        ActId act = record.append(Act.of("promise.declared", id)
                .body(body.value())
                .about(body.value())
                .token("body", body.toString())
                .token("kind", kind)
                .token("days", Integer.toString(days))
                .at(now));
        promises.put(new DeclaredPromise(id, body, kind, days, now, act));
    }
}
