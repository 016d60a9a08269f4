package org.multitude.opengov.consultation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.multitude.commons.CommonsEntry;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.database.OneMoment;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.SafeText;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisModeration;
import org.multitudelibs.deliberation.polis.PolisParticipant;
import org.multitudelibs.deliberation.polis.PolisSheet;
import org.multitudelibs.deliberation.polis.PolisSheets;
import org.multitudelibs.deliberation.polis.PolisSummary;
import org.multitudelibs.deliberation.polis.PolisVote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a closed consultation as the files of Polis, packed, while it reads it: programs made for Polis compute its groups
 * again. Voters are numbered in the order of their pseudonyms from 0, a statement by its number less one. The time of a vote is
 * that of the sealing of its batch, as no other is kept; who wrote which statement and how many only looked is not told.
 */
@Component
class PolisArchive {
    private static final int AT_ONCE = 500;

    private final StatementStore statements;
    private final BallotStore ballots;
    private final PolisStore votes;
    private final ComputeOpinions compute;
    private final PublicAddress address;
    private final OneMoment oneMoment;

    PolisArchive(
            StatementStore statements,
            BallotStore ballots,
            PolisStore votes,
            ComputeOpinions compute,
            PublicAddress address,
            OneMoment oneMoment) {
        this.statements = statements;
        this.ballots = ballots;
        this.votes = votes;
        this.compute = compute;
        this.address = address;
        this.oneMoment = oneMoment;
    }

    /** Writes the whole archive. */
    @Transactional(readOnly = true)
    public void write(CommonsEntry entry, Consultation consultation, OutputStream out) throws IOException {
        oneMoment.see();
        Computed computed = compute.whole(consultation.id());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int[] comments = new int[2];
            file(zip, PolisFile.COMMENTS, writer -> comments(writer, consultation.id(), computed.map(), comments));
            file(
                    zip,
                    PolisFile.SUMMARY,
                    writer -> PolisSheets.summary(writer, summary(entry, consultation, computed, comments)));
            file(zip, PolisFile.PARTICIPANTS, writer -> participants(writer, consultation.id(), computed.map()));
            file(zip, PolisFile.VOTES, writer -> votes(writer, consultation));
        }
    }

    private interface Content {
        void write(Writer writer) throws IOException;
    }

    private static void file(ZipOutputStream zip, PolisFile file, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(file.fileName()));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        try {
            content.write(writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        zip.closeEntry();
    }

    private PolisSummary summary(CommonsEntry entry, Consultation consultation, Computed computed, int[] comments) {
        return new PolisSummary(
                consultation.question(),
                address.origin() + consultation.address(entry),
                OptionalInt.empty(),
                computed.votes().participants(),
                computed.map().placed().size(),
                comments[1],
                comments[0],
                computed.map().groups().size(),
                consultation.said().lead().text());
    }

    /** @param counted is told how many statements there are, and how many of them the public wrote */
    private void comments(Writer writer, ConsultationId id, OpinionMap map, int[] counted) throws IOException {
        PolisSheet<PolisComment> sheet = PolisSheets.comments(writer);
        Map<Integer, Counts> turns = votes.turns(id);
        for (State state : List.of(State.PUBLISHED, State.SET_ASIDE)) {
            List<Statement> read = statements.in(id, state, 0, AT_ONCE);
            while (!read.isEmpty()) {
                for (Statement statement : read) {
                    counted[0]++;
                    counted[1] += statement.author().isPresent() ? 1 : 0;
                    sheet.write(comment(statement, turns.getOrDefault(statement.number(), Counts.NONE), map));
                }
                read = statements.in(id, state, read.getLast().number(), AT_ONCE);
            }
        }
    }

    private static PolisComment comment(Statement statement, Counts turns, OpinionMap map) {
        StatementFigures figures = map.statements().get(statement.number() - 1);
        return new PolisComment(
                statement.proposedAt(),
                statement.number() - 1,
                // 0 is the body; authors among the public are not told apart from one another.
                statement.author().isPresent() ? statement.number() : 0,
                turns.agree(),
                turns.disagree(),
                statement.state() == State.PUBLISHED ? PolisModeration.ACCEPTED : PolisModeration.REJECTED,
                Optional.of(false),
                Optional.of(statement.author().isEmpty()),
                map.groups().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(figures.agreedByAll()),
                SafeText.of(statement.text().orElse("")));
    }

    private void participants(Writer writer, ConsultationId id, OpinionMap map) throws IOException {
        Map<Integer, Integer> groups = new HashMap<>();
        for (Placed placed : map.placed()) {
            groups.put(placed.participant(), placed.group());
        }
        List<Integer> columns = map.statements().stream()
                .filter(figures -> figures.all().votes() > 0)
                .map(StatementFigures::statement)
                .toList();
        VoterRows rows = new VoterRows(PolisSheets.participants(writer, columns), groups);
        ballots.eachStanding(id, rows::add);
        rows.end();
    }

    private void votes(Writer writer, Consultation consultation) throws IOException {
        PolisSheet<PolisVote> sheet = PolisSheets.votes(writer);
        votes.eachTurn(consultation.id(), row -> {
            try {
                sheet.write(new PolisVote(
                        // A later turn of the same batch must be later for programs that go by the time.
                        row.sealed().orElse(consultation.openedAt()).plusMillis(row.turn() - 1L),
                        row.statement() - 1,
                        row.voter(),
                        Opinion.of(row.choice().sign())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Gathers the votes of one voter after the other into rows. */
    private static final class VoterRows {
        private final PolisSheet<PolisParticipant> sheet;
        private final Map<Integer, Integer> groups;
        private final SortedMap<Integer, Opinion> opinions = new TreeMap<>();
        private String pseudonym = "";
        private int voter;

        VoterRows(PolisSheet<PolisParticipant> sheet, Map<Integer, Integer> groups) {
            this.sheet = sheet;
            this.groups = groups;
        }

        void add(BallotStore.Standing vote) {
            if (!vote.pseudonym().equals(pseudonym)) {
                end();
                pseudonym = vote.pseudonym();
            }
            opinions.put(vote.statement() - 1, Opinion.of(vote.sign()));
        }

        void end() {
            if (opinions.isEmpty()) {
                return;
            }
            int number = voter++;
            try {
                sheet.write(new PolisParticipant(
                        number,
                        groups.containsKey(number)
                                ? OptionalInt.of(groups.getOrDefault(number, 0))
                                : OptionalInt.empty(),
                        0,
                        opinions.size(),
                        count(Opinion.AGREE),
                        count(Opinion.DISAGREE),
                        opinions));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            opinions.clear();
        }

        private int count(Opinion opinion) {
            return (int) opinions.values().stream().filter(opinion::equals).count();
        }
    }
}
