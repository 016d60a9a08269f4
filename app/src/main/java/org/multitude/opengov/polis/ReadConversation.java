package org.multitude.opengov.polis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.polis.PolisSummary;

/**
 * An exported conversation as it was read.
 *
 * @param comments its statements, in the order of their ids; votes count them from 0 in this order
 * @param votes the last vote of each voter on each statement
 * @param repeated votes that a later one replaced
 * @param began when the first statement was written or the first vote given
 * @param ended when the last one was
 */
record ReadConversation(
        PolisSummary summary, List<PolisComment> comments, Votes votes, long repeated, Instant began, Instant ended) {

    static ReadConversation of(PolisFolder folder) throws Unfit {
        try {
            return read(folder);
        } catch (MalformedFileException e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    private static ReadConversation read(PolisFolder folder) throws Unfit {
        PolisSummary summary = folder.summary();
        if (Prose.line(summary.topic()).isEmpty()) {
            throw new Unfit("summary.csv: the topic is empty, and it is the title of the consultation");
        }
        SortedMap<Integer, PolisComment> comments = new TreeMap<>();
        Times times = new Times();
        folder.comments(comment -> {
            comments.put(comment.id(), comment);
            times.add(comment.written());
        });
        if (comments.isEmpty()) {
            throw new Unfit("comments.csv has no statement");
        }
        folder.votes(vote -> {
            times.add(vote.given());
            times.count++;
        });
        Votes votes = PolisConversation.read(folder).votes();
        return new ReadConversation(
                summary,
                new ArrayList<>(comments.values()),
                votes,
                times.count - votes.count(),
                times.first,
                times.last);
    }

    /** What names it among all conversations: its address, or what was said in it. */
    String source() {
        if (!summary.url().isBlank()) {
            return summary.url().strip();
        }
        return "sha-256:" + HexFormat.of().formatHex(PolisHash.of(comments));
    }

    /** Statements that ask about the person; here they become statements like any other. */
    Collection<Integer> aboutThePerson() {
        return comments.stream()
                .filter(comment -> comment.meta().orElse(false))
                .map(PolisComment::id)
                .toList();
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(began, Words.ZONE);
    }

    /** Polis keeps no other end of a conversation. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(ended, Words.ZONE);
    }

    /** The first and the last moment, and how many votes there were. */
    private static final class Times {
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private long count;

        void add(Instant moment) {
            first = moment.isBefore(first) ? moment : first;
            last = moment.isAfter(last) ? moment : last;
        }
    }
}
