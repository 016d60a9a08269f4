package org.multitude.opengov.consultation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.multitude.commons.CommonsEntry;
import org.multitude.opengov.consultation.ComputeOpinions.Computed;
import org.multitude.opengov.consultation.Statement.State;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.SafeText;
import org.multitudelibs.deliberation.opinion.Opinion;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.StatementFigures;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.polis.PolisModeration;
import org.multitudelibs.deliberation.polis.PolisSheet;
import org.multitudelibs.deliberation.polis.PolisSheets;
import org.multitudelibs.deliberation.polis.PolisSummary;
import org.multitudelibs.deliberation.polis.PolisVote;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a closed consultation as the files of Polis, packed, while it reads it: programs made for Polis compute its groups
 * again, and the same consultation gives the same bytes. Voters are numbered in the order of their pseudonyms from 0, a statement by its number less one. The time of a vote is
 * that of the sealing of its batch, as no other is kept; who wrote which statement and how many only looked is not told.
 */
@Component
class PolisArchive {
    private static final int AT_ONCE = 500;
    private static final List<String> NAMES = List.of(
            PolisFile.COMMENTS.fileName(),
            PolisFile.SUMMARY.fileName(),
            PolisFile.PARTICIPANTS.fileName(),
            PolisFile.VOTES.fileName(),
            PublishedMap.FILE);
    /** What is written into an archive is not its end. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final StatementStore statements;
    private final BallotStore ballots;
    private final PolisStore votes;
    private final ComputeOpinions compute;
    private final PublicAddress address;

    PolisArchive(
            StatementStore statements,
            BallotStore ballots,
            PolisStore votes,
            ComputeOpinions compute,
            PublicAddress address) {
        this.statements = statements;
        this.ballots = ballots;
        this.votes = votes;
        this.compute = compute;
        this.address = address;
    }

    /**
     * Writes the whole archive, in the transaction of whoever keeps it.
     *
     * @param at when it was closed, which is the time of the files in it
     */
    void write(CommonsEntry entry, Consultation consultation, Instant at, OutputStream out) throws IOException {
        Computed computed = compute.whole(consultation.id());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int[] comments = new int[2];
            Set<Integer> told = new HashSet<>();
            file(
                    zip,
                    at,
                    PolisFile.COMMENTS.fileName(),
                    writer -> comments(writer, consultation.id(), computed.map(), comments, told));
            file(
                    zip,
                    at,
                    PolisFile.SUMMARY.fileName(),
                    writer -> PolisSheets.summary(writer, summary(entry, consultation, computed, comments)));
            file(
                    zip,
                    at,
                    PolisFile.PARTICIPANTS.fileName(),
                    writer -> participants(writer, consultation.id(), computed.map()));
            file(zip, at, PolisFile.VOTES.fileName(), writer -> votes(writer, consultation));
            PublishedMap figures = PublishedMap.of(
                    computed.map(), statement -> told.contains(statement) ? statement : -1, voter -> voter);
            file(zip, at, PublishedMap.FILE, writer -> JSON.writeValue(writer, figures));
        }
    }

    /** Writes an archive that was kept with the words that the statements have now, and everything else as it is there. */
    void reword(Path kept, Consultation consultation, OutputStream out) throws IOException {
        Instant at = consultation.closed().orElseThrow().at();
        Map<Integer, String> bodies = new HashMap<>();
        each(
                consultation.id(),
                statement -> bodies.put(
                        statement.number() - 1, SafeText.of(statement.text().orElse(""))));
        try (FileSystem old = FileSystems.newFileSystem(kept);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Path files = old.getPath("/");
            for (String name : NAMES) {
                if (name.equals(PolisFile.COMMENTS.fileName())) {
                    file(zip, at, name, writer -> reword(new PolisFolder(files), bodies, PolisSheets.comments(writer)));
                } else if (Files.exists(files.resolve(name))) {
                    zip.putNextEntry(entry(name, at));
                    Files.copy(files.resolve(name), zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private static void reword(PolisFolder files, Map<Integer, String> bodies, PolisSheet<PolisComment> sheet) {
        files.comments(comment -> {
            try {
                sheet.write(saying(comment, bodies.getOrDefault(comment.id(), "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static PolisComment saying(PolisComment comment, String body) {
        return new PolisComment(
                comment.written(),
                comment.id(),
                comment.author(),
                comment.agrees(),
                comment.disagrees(),
                comment.moderation(),
                comment.meta(),
                comment.seed(),
                comment.consensus(),
                body);
    }

    private interface Content {
        void write(Writer writer) throws IOException;
    }

    /** Nothing of the machine or of the moment at which it is written. */
    private static ZipEntry entry(String name, Instant at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES));
        return entry;
    }

    private static void file(ZipOutputStream zip, Instant at, String name, Content content) throws IOException {
        zip.putNextEntry(entry(name, at));
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
                SafeText.of(consultation.question()),
                address.origin() + consultation.address(entry),
                OptionalInt.empty(),
                computed.votes().participants(),
                computed.map().placed().size(),
                comments[1],
                comments[0],
                computed.map().groups().size(),
                SafeText.of(consultation.said().lead().text()));
    }

    /** @param counted is told how many statements there are, and how many of them the public wrote */
    private void comments(Writer writer, ConsultationId id, OpinionMap map, int[] counted, Set<Integer> told)
            throws IOException {
        PolisSheet<PolisComment> sheet = PolisSheets.comments(writer);
        Map<Integer, Counts> turns = votes.turns(id);
        each(id, statement -> {
            counted[0]++;
            told.add(statement.number() - 1);
            counted[1] += statement.author().isPresent() ? 1 : 0;
            try {
                sheet.write(comment(statement, turns.getOrDefault(statement.number(), Counts.NONE), map));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Those that stand, then those set aside, each in the order of their numbers. */
    private void each(ConsultationId id, Consumer<Statement> each) {
        for (State state : List.of(State.PUBLISHED, State.SET_ASIDE)) {
            List<Statement> read = statements.in(id, state, 0, AT_ONCE);
            while (!read.isEmpty()) {
                read.forEach(each);
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
}
