package org.multitude.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.Register;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a message of a discussion, by whoever wrote it; what was said for a body, while she still publishes for it. What
 * stood before stays public.
 */
@Service
public class CorrectComment {
    private final CommentStore comments;
    private final ContributionStore contributions;
    private final WordingStore wordings;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    CorrectComment(
            CommentStore comments,
            ContributionStore contributions,
            WordingStore wordings,
            Register register,
            Organizations organizations,
            PublicRecord record,
            Clock clock) {
        this.comments = comments;
        this.contributions = contributions;
        this.wordings = wordings;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Corrects it; the same words again change nothing.
     *
     * @param times how often it had been corrected when its author began
     * @throws NotFound when there is no such message in a public discussion, or its words are gone
     * @throws NotAllowed when somebody else wrote it
     * @throws CannotCorrect when it was corrected too often
     * @throws ChangedMeanwhile when it was corrected since
     */
    @Transactional
    public void correct(PersonId person, CommentId id, int times, Prose text) {
        Comment comment = comments.lock(id).filter(found -> !found.erased()).orElseThrow(NotFound::new);
        Contribution contribution = contributions
                .find(comment.contribution())
                .orElseThrow(NotFound::new)
                .unlessErased();
        register.shown(contribution.commons());
        if (!comment.author().person().equals(person)) {
            throw new NotAllowed();
        }
        comment.onBehalf().ifPresent(body -> organizations.requirePublisher(person, body));
        int before = wordings.times(id.value());
        if (before != times) {
            throw new ChangedMeanwhile();
        }
        if (comment.text().equals(text.text())) {
            return;
        }
        int number = before + 1;
        if (number > Wording.MOST) {
            throw CannotCorrect.often();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("contribution.comment-corrected", id.value())
                .body(comment.onBehalf().map(OrganizationId::value))
                .about(contribution.id().value(), contribution.commons().value())
                .token("contribution", contribution.id().toString())
                .commit("text", text.text())
                .commit(Wording.textField(number), comment.text())
                .commit(Wording.untilField(number), now.toString())
                .at(now));
        wordings.insert(new Wording(id.value(), number, Optional.empty(), comment.text(), now, act));
        comments.corrected(id, text);
    }
}
