package org.multitude.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.mail.Message;
import org.multitude.platform.mail.Outbox;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;
import org.multitude.record.EraseThing;
import org.multitude.record.Extent;
import org.multitude.record.Ground;
import org.multitude.record.Writings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what somebody wrote: she herself may, and whoever administers the installation, who then writes to her. */
@Service
public class EraseWriting {
    private final Writings writings;
    private final EraseThing erase;
    private final People people;
    private final NeedSecondFactor need;
    private final Outbox outbox;
    private final PublicAddress site;
    private final Texts texts;

    EraseWriting(
            Writings writings,
            EraseThing erase,
            People people,
            NeedSecondFactor need,
            Outbox outbox,
            PublicAddress site,
            Texts texts) {
        this.writings = writings;
        this.erase = erase;
        this.people = people;
        this.need = need;
        this.outbox = outbox;
        this.site = site;
        this.texts = texts;
    }

    /**
     * What a person may erase, and as whom.
     *
     * @param found what it is
     * @param hers whether she wrote it
     */
    public record Allowed(Writings.Found found, boolean hers) {
        /** How much of it she may erase: what a body said is not for the author, and a name goes only where one is shown. */
        public List<Extent> extents() {
            Set<Set<String>> offered = new HashSet<>(Set.of(Set.of()));
            return Stream.of(Extent.values())
                    .filter(extent -> !hers || extent != Extent.ANSWER)
                    .filter(extent -> found.written().named() || extent != Extent.NAME)
                    .filter(extent -> offered.add(found.kind().fields(extent)))
                    .toList();
        }
    }

    /**
     * What it is, for somebody who may erase it.
     *
     * @throws NotFound when there is no such thing
     * @throws NotAllowed when she may not
     * @throws SecondFactorNeeded when others' words need one that is asked for, and she has none
     */
    @Transactional
    public Allowed allowed(PersonId person, UUID thing) {
        Writings.Found found = writings.lockWritten(thing).orElseThrow(NotFound::new);
        boolean hers = found.written().author().equals(Optional.of(person.value()));
        if (!hers && !people.find(person).map(Person::administrator).orElse(false)) {
            throw new NotAllowed();
        }
        if (!hers) {
            need.require(person);
        }
        return new Allowed(found, hers);
    }

    /**
     * Erases it.
     *
     * @param ground why; of one's own words, that one asks for it
     * @return path of its page
     * @throws NotFound when there is no such thing
     * @throws NotAllowed when she may not, or not so much
     * @throws org.multitude.record.OnLegalHold while a legal hold stands
     */
    @Transactional
    public String erase(PersonId person, UUID thing, Extent extent, Ground ground) {
        Allowed allowed = allowed(person, thing);
        if (!allowed.extents().contains(extent)) {
            throw new NotAllowed();
        }
        Optional<ActId> act = erase.erase(thing, extent, allowed.hers() ? Ground.AUTHOR : ground);
        String address = allowed.found().written().address();
        if (act.isPresent() && !allowed.hers()) {
            allowed.found()
                    .written()
                    .author()
                    .map(PersonId::new)
                    .flatMap(people::find)
                    .ifPresent(author -> tell(author, allowed.found(), extent, ground));
        }
        return address;
    }

    /** Without its words, which are to be gone from mailboxes too. */
    private void tell(Person author, Writings.Found found, Extent extent, Ground ground) {
        Words words = new Words(texts, author.language());
        String kind = words.t("erasure.kind." + found.kind().kind());
        outbox.post(new Message(
                author.email(),
                author.language(),
                words.t("erasure.told.subject"),
                words.t(
                                extent == Extent.NAME ? "erasure.told.name" : "erasure.told",
                                kind,
                                words.t("erasure.ground." + ground.code()),
                                site.origin() + found.written().address())
                        + "\n",
                Optional.empty()));
    }
}
