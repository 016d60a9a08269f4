package org.multitude.site;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.multitude.site.SiteText.Published;
import org.multitude.site.SiteText.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a text of the installation: keeps it for later, which is nobody's business, or publishes it, which is an act. */
@Service
public class WriteText {
    private final TextStore texts;
    private final People people;
    private final PublicRecord record;
    private final Clock clock;

    WriteText(TextStore texts, People people, PublicRecord record, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Keeps it without publishing.
     *
     * @throws NotAllowed when {@code by} does not administer the installation
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    @Transactional
    public void keep(PersonId by, TextKind kind, Written text, int version) {
        check(by);
        write(kind, text, version);
    }

    /**
     * Publishes it.
     *
     * @throws NotAllowed when {@code by} does not administer the installation
     * @throws ChangedMeanwhile when it is no longer at this version
     */
    @Transactional
    public void publish(PersonId by, TextKind kind, Written text, int version) {
        check(by);
        write(kind, text, version);
        SiteText kept = texts.find(kind).orElseThrow();
        int number = kept.published().map(Published::number).orElse(0) + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("site.text-published", kept.id())
                .token("kind", kind.code())
                .token("number", Integer.toString(number))
                .commit("french", given(text.french()))
                .commit("english", given(text.english()))
                .commit("publishedAt", now.toString())
                .at(now));
        texts.publish(kind, number, now, act);
    }

    private void check(PersonId by) {
        if (people.find(by).filter(Person::administrator).isEmpty()) {
            throw new NotAllowed();
        }
    }

    private void write(TextKind kind, Written text, int version) {
        if (!texts.keep(kind, text, version, clock.instant())) {
            throw new ChangedMeanwhile();
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(written -> !written.isEmpty());
    }
}
