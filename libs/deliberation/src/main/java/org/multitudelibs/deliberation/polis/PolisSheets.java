package org.multitudelibs.deliberation.polis;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.multitudelibs.deliberation.opinion.Opinion;

/** Writes the files to where it is told, row by row; closing that is left to the caller. */
public final class PolisSheets {
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PolisSheets() {}

    /** Writes {@code summary.csv}, whole. */
    public static void summary(Appendable out, PolisSummary summary) throws IOException {
        CSVPrinter printer = printer(out);
        printer.printRecord("topic", summary.topic());
        printer.printRecord("url", summary.url());
        printer.printRecord(
                "views",
                summary.views().isEmpty() ? "" : String.valueOf(summary.views().getAsInt()));
        printer.printRecord("voters", summary.voters());
        printer.printRecord("voters-in-conv", summary.votersOnMap());
        printer.printRecord("commenters", summary.commenters());
        printer.printRecord("comments", summary.comments());
        printer.printRecord("groups", summary.groups());
        printer.printRecord("conversation-description", summary.description());
    }

    /** Begins {@code comments.csv}. */
    public static PolisSheet<PolisComment> comments(Appendable out) throws IOException {
        CSVPrinter printer = printer(out);
        printer.printRecord(
                Columns.TIMESTAMP,
                Columns.DATETIME,
                Columns.COMMENT_ID,
                Columns.AUTHOR_ID,
                Columns.AGREES,
                Columns.DISAGREES,
                Columns.MODERATED,
                Columns.IS_META,
                Columns.IS_SEED,
                Columns.CONSENSUS,
                Columns.COMMENT_BODY);
        return comment -> printer.printRecord(
                comment.written().toEpochMilli(),
                datetime(comment.written()),
                comment.id(),
                comment.author(),
                comment.agrees(),
                comment.disagrees(),
                comment.moderation().code(),
                flag(comment.meta()),
                flag(comment.seed()),
                comment.consensus().isEmpty()
                        ? ""
                        : String.valueOf(comment.consensus().getAsDouble()),
                comment.body());
    }

    /** Begins {@code votes.csv}. */
    public static PolisSheet<PolisVote> votes(Appendable out) throws IOException {
        CSVPrinter printer = printer(out);
        printer.printRecord(Columns.TIMESTAMP, Columns.DATETIME, Columns.COMMENT_ID, Columns.VOTER_ID, Columns.VOTE);
        return vote -> printer.printRecord(
                vote.given().toEpochMilli(),
                datetime(vote.given()),
                vote.comment(),
                vote.voter(),
                vote.opinion().value());
    }

    /**
     * Begins {@code participants-votes.csv}.
     *
     * @param comments ids of the statements that get a column, in their order
     */
    public static PolisSheet<PolisParticipant> participants(Appendable out, List<Integer> comments) throws IOException {
        CSVPrinter printer = printer(out);
        List<Object> header = new ArrayList<>(List.of(
                Columns.PARTICIPANT,
                Columns.GROUP_ID,
                Columns.N_COMMENTS,
                Columns.N_VOTES,
                Columns.N_AGREE,
                Columns.N_DISAGREE));
        header.addAll(comments);
        printer.printRecord(header);
        return participant -> {
            List<Object> row = new ArrayList<>(List.of(
                    participant.id(),
                    participant.group().isEmpty()
                            ? ""
                            : String.valueOf(participant.group().getAsInt()),
                    participant.comments(),
                    participant.votes(),
                    participant.agrees(),
                    participant.disagrees()));
            for (int comment : comments) {
                Optional<Opinion> opinion =
                        Optional.ofNullable(participant.opinions().get(comment));
                row.add(opinion.map(Opinion::value).map(String::valueOf).orElse(""));
            }
            printer.printRecord(row);
        };
    }

    /** Begins {@code stats-history.csv}. */
    public static PolisSheet<PolisMoment> history(Appendable out) throws IOException {
        CSVPrinter printer = printer(out);
        printer.printRecord(
                Columns.N_VOTES, Columns.N_COMMENTS, Columns.N_VISITORS, Columns.N_VOTERS, Columns.N_COMMENTERS);
        return moment -> printer.printRecord(
                moment.votes(), moment.comments(), moment.visitors(), moment.voters(), moment.commenters());
    }

    private static CSVPrinter printer(Appendable out) throws IOException {
        return new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    }

    private static String datetime(Instant moment) {
        return DATETIME.format(moment);
    }

    private static String flag(Optional<Boolean> flag) {
        return flag.map(String::valueOf).orElse("");
    }
}
