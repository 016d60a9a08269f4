package org.multitudelibs.deliberation.opinion.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;

/** All that was voted and moderated so far. Rows are participants and columns statements as they were first seen. */
final class Ledger {
    private record Entry(int row, int column, Vote vote) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Register rows;
    private final Register columns;
    private final Set<Integer> removed = new HashSet<>();
    private final Set<Integer> meta = new HashSet<>();
    private final Set<Integer> banned = new HashSet<>();

    Ledger(Limits limits) {
        this.rows = new Register(limits.participants());
        this.columns = new Register(limits.statements());
    }

    void add(Vote vote) {
        if (rows.hasRoomFor(vote.participant()) && columns.hasRoomFor(vote.statement())) {
            entries.add(new Entry(rows.number(vote.participant()), columns.number(vote.statement()), vote));
        }
    }

    void moderate(Moderation moderation) {
        put(removed, moderation.statement(), moderation.removed());
        put(meta, moderation.statement(), moderation.meta());
    }

    void ban(int participant, boolean isBanned) {
        put(banned, participant, isBanned);
    }

    private static void put(Set<Integer> set, int id, boolean in) {
        if (in) {
            set.add(id);
        } else {
            set.remove(id);
        }
    }

    Register rows() {
        return rows;
    }

    Register columns() {
        return columns;
    }

    StatementFacts facts(int column) {
        int statement = columns.id(column);
        return new StatementFacts(removed.contains(statement), meta.contains(statement));
    }

    boolean isBanned(int row) {
        return banned.contains(rows.id(row));
    }

    /** The last vote of each row on each column. */
    Votes votes(boolean ofTheBannedToo) {
        VotesBuilder votes = Votes.on(columns.size());
        for (Entry entry : entries) {
            if (ofTheBannedToo || !isBanned(entry.row())) {
                votes.add(entry.row(), entry.column(), entry.vote().opinion());
            }
        }
        return votes.build();
    }
}
