package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Proof;
import org.multitude.platform.web.Step;
import org.multitude.record.RecordedAct;
import org.multitude.record.ToldAct;

/**
 * The whole life of a contribution, as its page shows it.
 *
 * @param row where it stands
 * @param body organisation that answers
 * @param relay how telling an absent body of it stands
 * @param steps its life line
 * @param answerProof seal of the answer, once there is one
 * @param outcomeProof seal of what was done, once it is
 * @param comments the discussion, or the part of it asked for
 * @param voices bodies that speak in it
 * @param erasure the act that erased what was brought, if it was
 * @param erasures acts that erased messages of the discussion shown
 * @param acts the latest acts
 * @param reader who reads
 */
public record Story(
        ContributionRow row,
        Organization body,
        Optional<Relay.Standing> relay,
        List<Step> steps,
        Optional<Proof> answerProof,
        Optional<Proof> outcomeProof,
        Slice<Comment> comments,
        Map<OrganizationId, Organization> voices,
        Optional<ToldAct> erasure,
        Map<UUID, RecordedAct> erasures,
        List<ToldAct> acts,
        Reader reader) {
    /**
     * Who reads.
     *
     * @param signedIn whether she has an account
     * @param publisher whether she publishes for the body that answers
     * @param follows whether she is told what becomes of it
     * @param publicName name she may have shown beside what she writes
     * @param person who she is, if she has an account
     * @param administrator whether she administers the installation
     */
    public record Reader(
            boolean signedIn,
            boolean publisher,
            boolean follows,
            Optional<String> publicName,
            Optional<PersonId> person,
            boolean administrator) {
        static final Reader ANYONE = new Reader(false, false, false, Optional.empty(), Optional.empty(), false);

        /** Whether she may erase what this author wrote. */
        public boolean mayErase(Author author) {
            return administrator || person.filter(author.person()::equals).isPresent();
        }

        /** Whether she may erase this message; what somebody said for a body is not hers. */
        public boolean mayErase(Comment comment) {
            return administrator || comment.onBehalf().isEmpty() && mayErase(comment.author());
        }
    }

    /** The contribution. */
    public Contribution contribution() {
        return row.contribution();
    }

    /** What it was brought to. */
    public CommonsEntry commons() {
        return row.commons();
    }

    private boolean mayStep() {
        return reader.publisher() && !contribution().erased();
    }

    /** Whether the reader may acknowledge it now. */
    public boolean mayAcknowledge() {
        return mayStep() && contribution().life().canBeAcknowledged();
    }

    /** Whether the reader may answer it now. */
    public boolean mayAnswer() {
        return mayStep() && contribution().life().canBeAnswered();
    }

    /** Whether the reader may say now that it is done. */
    public boolean mayFinish() {
        return mayStep() && contribution().life().canBeFinished();
    }

    /** Whether something announced is still to be done. */
    public boolean leftToDo() {
        return !contribution().erased() && contribution().life().leftToDo();
    }
}
