package org.multitude.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Attestation;

/** A contribution as programs see it: the same facts as its page. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContributionJson(
        String id,
        int number,
        String url,
        String kind,
        String state,
        Commons commons,
        String body,
        String title,
        String text,
        Optional<Where> place,
        By author,
        String submittedAt,
        Optional<String> correctedAt,
        String act,
        Optional<Integer> promisedDays,
        Optional<String> clockSince,
        Optional<String> due,
        Optional<String> relayedAt,
        Optional<Taken> acknowledgement,
        Optional<Answered> answer,
        Optional<Contested> contest,
        Optional<Finished> outcome,
        Optional<String> mergedInto,
        long comments) {
    /** What it was brought to. */
    record Commons(String id, String kind, String title, String url) {}

    /** What part of it it is about. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Where(Optional<Long> row, Optional<String> column, Optional<String> words) {}

    /** Who wrote something. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record By(String kind, Optional<String> attested, Optional<String> name) {}

    /** Who took it in charge. */
    record Taken(String office, String at, String act) {}

    /** What the body answered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Answered(
            String decision, String reasons, Optional<String> whatFollows, String office, String at, String act) {}

    /** Its author contested the answer. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Contested(String reasons, String at, String act, Optional<Reviewed> review) {}

    /** What the body answered then. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Reviewed(
            String result,
            String decision,
            String reasons,
            Optional<String> whatFollows,
            String office,
            String at,
            String act) {}

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Finished(String text, Optional<String> address, Optional<String> change, String at, String act) {}

    /** A comment. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Said(
            String id,
            String url,
            By author,
            Optional<String> onBehalf,
            String text,
            Optional<String> correctedAt,
            Optional<Quoting> quotes,
            Optional<List<String>> addressed,
            String writtenAt,
            String act,
            Optional<Boolean> erased) {
        static Said of(
                Comment comment,
                Optional<Corrected> corrected,
                Optional<List<UUID>> addressed,
                ContributionRow row,
                String origin) {
            return new Said(
                    comment.id().toString(),
                    origin + comment.id().on(row.address()),
                    by(comment.author()),
                    comment.onBehalf().map(Object::toString),
                    comment.text(),
                    corrected.map(last -> last.last().toString()),
                    comment.quote()
                            .map(quote -> new Quoting(quote.thing().toString(), quote.wording(), quote.passage())),
                    addressed.map(named -> named.stream().map(UUID::toString).toList()),
                    comment.at().toString(),
                    comment.act().toString(),
                    comment.erased() ? Optional.of(true) : Optional.empty());
        }
    }

    /** What a comment quotes: a place, never the words. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Quoting(String of, int wording, Optional<Integer> passage) {}

    /** One page of a list. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Listed<T>(List<T> items, Optional<String> next) {}

    static ContributionJson of(ContributionRow row, Optional<Corrected> corrected, Object origin) {
        Contribution contribution = row.contribution();
        Contribution.Submission said = contribution.submission();
        return new ContributionJson(
                contribution.id().toString(),
                contribution.number(),
                origin + row.address(),
                contribution.kind(),
                contribution.state().code(),
                new Commons(
                        row.commons().id().toString(),
                        row.commons().kind().code(),
                        row.commons().title(),
                        origin + row.commons().address()),
                row.commons().body().toString(),
                said.title(),
                said.text(),
                said.place().map(ContributionJson::where),
                by(said.author()),
                said.at().toString(),
                corrected.map(last -> last.last().toString()),
                said.act().toString(),
                said.promisedDays(),
                said.clockSince().map(Instant::toString),
                contribution.promise().map(promise -> promise.due().toString()),
                contribution.relayedAt().map(Instant::toString),
                contribution
                        .acknowledgement()
                        .map(given -> new Taken(
                                given.office(),
                                given.at().toString(),
                                given.act().toString())),
                contribution
                        .answer()
                        .map(given -> new Answered(
                                given.decision().code(),
                                given.reasons(),
                                given.whatFollows(),
                                given.office(),
                                given.at().toString(),
                                given.act().toString())),
                contribution
                        .contest()
                        .map(contest -> new Contested(
                                contest.reasons(),
                                contest.at().toString(),
                                contest.act().toString(),
                                contest.review().map(ContributionJson::reviewed))),
                contribution
                        .outcome()
                        .map(done -> new Finished(
                                done.text(),
                                done.address(),
                                done.change().map(Object::toString),
                                done.at().toString(),
                                done.act().toString())),
                contribution.merged().map(merged -> merged.into().toString()),
                contribution.comments());
    }

    private static Reviewed reviewed(Contribution.Review review) {
        return new Reviewed(
                review.result().code(),
                review.decision().code(),
                review.reasons(),
                review.whatFollows(),
                review.office(),
                review.at().toString(),
                review.act().toString());
    }

    private static Where where(Place place) {
        return switch (place) {
            case Place.Row row -> new Where(Optional.of(row.row()), row.column(), Optional.empty());
            case Place.InWords said -> new Where(Optional.empty(), Optional.empty(), Optional.of(said.words()));
        };
    }

    private static By by(Author author) {
        return new By(author.kind().code(), author.attested().map(Attestation.Way::code), author.name());
    }
}
