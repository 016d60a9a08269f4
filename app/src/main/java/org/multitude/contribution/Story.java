package org.multitude.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Proof;
import org.multitude.platform.web.Step;
import org.multitude.record.ActId;
import org.multitude.record.RecordedAct;
import org.multitude.record.ToldAct;

/**
 * The whole life of a contribution, as its page shows it.
 *
 * @param row where it stands
 * @param body organisation that answers
 * @param pages where the pages are of those authors who show a name and want a page
 * @param relay how telling an absent body of it stands
 * @param steps its life line
 * @param proofs seals of its acts
 * @param today the day it is read
 * @param kept the one that is answered instead
 * @param same those that were merged into it
 * @param change the act that changed what was announced
 * @param useful what its author, who reads it, said of the answer
 * @param corrected those of it and of these messages that were corrected
 * @param comments the discussion, or the part of it asked for
 * @param last the last message, where it is on another page
 * @param quoted what these messages quote
 * @param quoting what the message that the reader writes quotes
 * @param addressed to whom these messages are addressed
 * @param offered to whom the reader may address a message
 * @param voices bodies that speak in it
 * @param erasure the act that erased what was brought, if it was
 * @param erasures acts that erased messages of the discussion shown
 * @param supporters how many support it, by what they are in public life
 * @param acts the latest acts
 * @param reader who reads
 */
public record Story(
        ContributionRow row,
        Organization body,
        Map<PersonId, String> pages,
        Optional<Relay.Standing> relay,
        List<Step> steps,
        Map<ActId, Proof> proofs,
        LocalDate today,
        Optional<ContributionRow> kept,
        List<ContributionRow> same,
        Optional<ToldAct> change,
        Optional<String> useful,
        Map<UUID, Corrected> corrected,
        Slice<Comment> comments,
        Optional<CommentId> last,
        Map<CommentId, Quoted> quoted,
        Optional<Quotable> quoting,
        Map<CommentId, List<Addressee>> addressed,
        List<Participant> offered,
        Map<OrganizationId, Organization> voices,
        Optional<ToldAct> erasure,
        Map<UUID, RecordedAct> erasures,
        Map<ActorKind, Supporters> supporters,
        List<ToldAct> acts,
        Reader reader) {
    /**
     * Who reads.
     *
     * @param signedIn whether she has an account
     * @param publisher whether she publishes for the body that answers
     * @param follows whether she is told what becomes of it
     * @param supports whether she supports it
     * @param wrote whether she took part in the discussion
     * @param silent whether she is not told of messages addressed to her here
     * @param merges whether she may merge it into another
     * @param publicName name she may have shown beside what she writes
     * @param person who she is, if she has an account
     * @param administrator whether she administers the installation
     */
    public record Reader(
            boolean signedIn,
            boolean publisher,
            boolean follows,
            boolean supports,
            boolean wrote,
            boolean silent,
            boolean merges,
            Optional<String> publicName,
            Optional<PersonId> person,
            boolean administrator,
            boolean fresh) {
        static final Reader ANYONE = new Reader(
                false, false, false, false, false, false, false, Optional.empty(), Optional.empty(), false, false);

        /** Whether she wrote it. */
        public boolean is(Author author) {
            return person.filter(author.person()::equals).isPresent();
        }

        /** Whether she may erase what this author wrote. */
        public boolean mayErase(Author author) {
            return administrator || is(author);
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

    /** Whether what was brought is hidden by a moderator, rather than erased. */
    public boolean hidden() {
        return erasure.filter(told -> told.act().restricts()).isPresent();
    }

    /** Whether a message that cannot be read is hidden by a moderator, rather than erased. */
    public boolean hidden(Comment comment) {
        return Optional.ofNullable(erasures.get(comment.id().value()))
                .filter(RecordedAct::restricts)
                .isPresent();
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

    /** Whether the reader may answer again what was contested. */
    public boolean mayReview() {
        return mayStep() && contribution().life().canBeReviewed();
    }

    /** That what was brought was corrected, if it was. */
    public Optional<Corrected> wasCorrected() {
        return Optional.ofNullable(corrected.get(contribution().id().value()));
    }

    /** That a message was corrected, if it was. */
    public Optional<Corrected> wasCorrected(Comment comment) {
        return Optional.ofNullable(corrected.get(comment.id().value()));
    }

    /** Whether the reader may correct what was brought. */
    public boolean mayCorrect() {
        return reader.is(contribution().submission().author())
                && !contribution().erased()
                && contribution().life().canBeAnswered();
    }

    /** Whether the reader may correct a message. */
    public boolean mayCorrect(Comment comment) {
        return reader.is(comment.author())
                && !contribution().erased()
                && (comment.onBehalf().isEmpty() || reader.publisher());
    }

    /** Until when the reader may contest the answer, if she may. */
    public Optional<LocalDate> mayContest() {
        return contribution()
                .answer()
                .filter(given -> !contribution().erased()
                        && reader.is(contribution().submission().author())
                        && contribution().life().canBeContested())
                .map(given -> ContestAnswer.until(given.at()))
                .filter(until -> !today.isAfter(until));
    }

    /** Whether the reader may merge it into another. */
    public boolean mayMerge() {
        return reader.merges()
                && !contribution().erased()
                && contribution().life().canBeMerged();
    }

    /** Whether the reader may undo that it was merged. */
    public boolean mayUnmerge() {
        return reader.merges() && kept.filter(ContributionRow::mayBeAnswered).isPresent();
    }

    /** Whether the reader is asked if the answer was useful. */
    public boolean asked() {
        return useful.isEmpty() && mayHaveSaid();
    }

    private boolean mayHaveSaid() {
        return !contribution().erased()
                && contribution().settled()
                && reader.is(contribution().submission().author())
                && !reader.publisher();
    }

    /** Whether the reader may support it, or end that. */
    public boolean maySupport() {
        return reader.signedIn()
                && !contribution().erased()
                && !reader.is(contribution().submission().author());
    }

    /** How many support it. */
    public long supports() {
        return supporters.values().stream().mapToLong(Supporters::many).sum();
    }

    /** How many of them were attested to be what they are when they did. */
    public long attestedSupports() {
        return supporters.values().stream().mapToLong(Supporters::attested).sum();
    }

    /** What the reader may quote of what she quotes: the whole, or one of its passages. */
    public List<Choice> passages(String whole) {
        List<String> passages = quoting.map(Quotable::passages).orElse(List.of());
        return Stream.concat(
                        Stream.of(new Choice("", whole)),
                        IntStream.range(0, passages.size())
                                .mapToObj(place -> new Choice(Integer.toString(place + 1), passages.get(place))))
                .toList();
    }

    /** To whom the reader may address a message, by their names; two of the same name are told apart by when they wrote. */
    public List<Choice> addressees(Page page) {
        return offered.stream()
                .map(one -> new Choice(
                        one.thing().toString(),
                        one.name(),
                        page.t(
                                "address.who",
                                page.t("identity.kind." + one.author().kind().code()),
                                page.when(one.at()))))
                .toList();
    }

    /** Seal of an act on it. */
    public Optional<Proof> proof(ActId act) {
        return Optional.ofNullable(proofs.get(act));
    }

    /** Whether something announced is still to be done. */
    public boolean leftToDo() {
        return !contribution().erased() && contribution().life().leftToDo();
    }
}
