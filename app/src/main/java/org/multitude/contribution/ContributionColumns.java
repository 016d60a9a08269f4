package org.multitude.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Contribution.Acknowledgement;
import org.multitude.contribution.Contribution.Answer;
import org.multitude.contribution.Contribution.Contest;
import org.multitude.contribution.Contribution.Merged;
import org.multitude.contribution.Contribution.Outcome;
import org.multitude.contribution.Contribution.Review;
import org.multitude.contribution.Contribution.Submission;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Attestation;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.record.ActId;

/** How a contribution is read from its row. */
final class ContributionColumns {
    static final String SELECT = """
            select id, commons, body, number, kind, state, version, title, text, place_row, place_column, place,
                   author, author_kind, author_attested, author_name, submitted_at, submitted_act, promised_days, clock_since, relayed_at,
                   acknowledged_office, acknowledged_by, acknowledged_at, acknowledged_act,
                   decision, reasons, what_follows, office, answered_by, answered_at, answered_act,
                   contest_reasons, contested_at, contested_act, former_decision, result, review_reasons, review_follows,
                   review_office, reviewed_by, reviewed_at, reviewed_act,
                   outcome, outcome_address, outcome_change, done_by, done_at, done_act,
                   merged_into, merged_by, merged_at, merged_act, comments, erased
            from contribution.contribution
            """;

    private ContributionColumns() {}

    static Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(
                new ContributionId(row.getObject("id", UUID.class)),
                new CommonsId(row.getObject("commons", UUID.class)),
                new OrganizationId(row.getObject("body", UUID.class)),
                row.getInt("number"),
                row.getString("kind"),
                State.of(row.getString("state")),
                row.getInt("version"),
                submission(row),
                acknowledgement(row),
                answer(row),
                contest(row),
                outcome(row),
                merged(row),
                Optional.ofNullable(row.getTimestamp("relayed_at")).map(Timestamp::toInstant),
                row.getLong("comments"),
                row.getBoolean("erased"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getString("title"),
                row.getString("text"),
                place(row),
                new Author(
                        new PersonId(row.getObject("author", UUID.class)),
                        ActorKind.of(row.getString("author_kind")),
                        Optional.ofNullable(row.getString("author_attested")).map(Attestation.Way::of),
                        Optional.ofNullable(row.getString("author_name"))),
                instant(row, "submitted_at"),
                act(row, "submitted_act"),
                Optional.ofNullable(row.getObject("promised_days", Integer.class)),
                Optional.ofNullable(row.getTimestamp("clock_since")).map(Timestamp::toInstant));
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        Long line = row.getObject("place_row", Long.class);
        if (line != null) {
            return Optional.of(new Place.Row(line, Optional.ofNullable(row.getString("place_column"))));
        }
        return Optional.ofNullable(row.getString("place")).map(Place.InWords::new);
    }

    private static Optional<Acknowledgement> acknowledgement(ResultSet row) throws SQLException {
        return row.getTimestamp("acknowledged_at") == null
                ? Optional.empty()
                : Optional.of(new Acknowledgement(
                        row.getString("acknowledged_office"),
                        person(row, "acknowledged_by"),
                        instant(row, "acknowledged_at"),
                        act(row, "acknowledged_act")));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        return row.getTimestamp("answered_at") == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        Decision.of(Optional.ofNullable(row.getString("former_decision"))
                                .orElse(row.getString("decision"))),
                        row.getString("reasons"),
                        Optional.ofNullable(row.getString("what_follows")),
                        row.getString("office"),
                        person(row, "answered_by"),
                        instant(row, "answered_at"),
                        act(row, "answered_act")));
    }

    private static Optional<Contest> contest(ResultSet row) throws SQLException {
        return row.getTimestamp("contested_at") == null
                ? Optional.empty()
                : Optional.of(new Contest(
                        row.getString("contest_reasons"),
                        instant(row, "contested_at"),
                        act(row, "contested_act"),
                        review(row)));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        return row.getTimestamp("reviewed_at") == null
                ? Optional.empty()
                : Optional.of(new Review(
                        Decision.of(row.getString("decision")),
                        ReviewResult.of(row.getString("result")),
                        row.getString("review_reasons"),
                        Optional.ofNullable(row.getString("review_follows")),
                        row.getString("review_office"),
                        person(row, "reviewed_by"),
                        instant(row, "reviewed_at"),
                        act(row, "reviewed_act")));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        return row.getTimestamp("done_at") == null
                ? Optional.empty()
                : Optional.of(new Outcome(
                        row.getString("outcome"),
                        Optional.ofNullable(row.getString("outcome_address")),
                        Optional.ofNullable(row.getObject("outcome_change", UUID.class))
                                .map(ActId::new),
                        person(row, "done_by"),
                        instant(row, "done_at"),
                        act(row, "done_act")));
    }

    private static Optional<Merged> merged(ResultSet row) throws SQLException {
        return row.getTimestamp("merged_at") == null
                ? Optional.empty()
                : Optional.of(new Merged(
                        new ContributionId(row.getObject("merged_into", UUID.class)),
                        person(row, "merged_by"),
                        instant(row, "merged_at"),
                        act(row, "merged_act")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static ActId act(ResultSet row, String column) throws SQLException {
        return new ActId(row.getObject(column, UUID.class));
    }
}
