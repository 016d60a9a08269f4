package org.multitudelibs.deliberation.polis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Placed;
import org.multitudelibs.deliberation.opinion.RandIndex;
import org.multitudelibs.deliberation.opinion.Stability;

/** Conversations that Polis exported, with groups that came from a history of maps; ours come from the votes alone. */
class RealConversationsTest {
    /** As in the tables of the README: how near our groups are to the exported ones, and how well they hold without a fifth of the people. */
    private static final Map<String, Figures> FIGURES = Map.ofEntries(
            entry("ssis.land-bank-farmland.2rumnecbeh.2021-08-01", "0.988", "0.83", "0.95", "0.69"),
            entry("austria-climate.5twd2jsnkf.2022-08-08", "0.930", "0.93", "0.98", "0.92"),
            entry("scoop-hivemind.taxes", "0.892", "0.93", "0.98", "0.92"),
            entry("15-per-hour-seattle", "0.884", "0.78", "0.88", "0.85"),
            entry("brexit-consensus", "0.857", "0.73", "0.89", "0.75"),
            entry("bg2050-volunteers", "0.829", "0.74", "0.95", "0.70"),
            entry("london.youth.policing", "0.178", "0.70", "0.72", "0.96", "0.31", "0.58"),
            entry("football-concussions", "0.155", "0.55", "0.69", "0.62", "0.74", "0.66"),
            entry("scoop-hivemind.freshwater", "0.132", "0.80", "0.89", "0.85"),
            entry("scoop-hivemind.affordable-housing", "0.098", "0.47", "0.58", "0.65", "0.59", "0.53"),
            entry("scoop-hivemind.ubi", "0.095", "1.00", "1.00", "1.00"));

    private record Figures(String likeExported, String held, List<String> groupsFound) {}

    private static Map.Entry<String, Figures> entry(String name, String likeExported, String held, String... found) {
        return Map.entry(name, new Figures(likeExported, held, List.of(found)));
    }

    private static Figures figures(Optional<Path> folder) {
        String name = folder.orElseThrow().getFileName().toString();
        return Objects.requireNonNull(FIGURES.get(name), name);
    }

    private static String rounded(String digits, double figure) {
        return String.format(Locale.ROOT, digits, figure);
    }

    /** Exported when Polis put other people on the map than it does today. */
    private static final Set<String> OTHER_RULE = Set.of(
            "brexit-consensus",
            "football-concussions",
            "scoop-hivemind.affordable-housing",
            "scoop-hivemind.freshwater",
            "scoop-hivemind.ubi");

    static List<Optional<Path>> conversations() {
        Optional<Path> folder = TestData.folder("part-polis");
        if (folder.isEmpty()) {
            System.out.println("Skipped the exported conversations of Polis (11): not there");
            return List.of(Optional.empty());
        }
        return TestData.files(folder.get()).stream()
                .map(Path::getParent)
                .distinct()
                .map(Optional::of)
                .toList();
    }

    private static PolisFolder there(Optional<Path> conversation) {
        Assumptions.assumeTrue(conversation.isPresent());
        return new PolisFolder(conversation.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void countsAreThoseOfTheFiles(Optional<Path> folder) {
        PolisFolder files = there(folder);
        Map<Integer, int[]> rows = new HashMap<>();
        files.votes(vote -> rows.computeIfAbsent(vote.comment(), comment -> new int[3])[
                vote.opinion().value() + 1]++);
        Set<Integer> commenters = new HashSet<>();
        files.comments(comment -> {
            int[] counted = rows.getOrDefault(comment.id(), new int[3]);
            assertThat(counted[2]).isEqualTo(comment.agrees());
            assertThat(counted[0]).isEqualTo(comment.disagrees());
            commenters.add(comment.author());
        });
        assertThat(commenters).hasSizeGreaterThanOrEqualTo(files.summary().commenters());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void theLastVoteOfEachIsWhatTheParticipantsFileHas(Optional<Path> folder) {
        PolisFolder files = there(folder);
        PolisConversation conversation = PolisConversation.read(files);
        assertThat(conversation.voters()).hasSize(files.summary().voters());
        files.participants(participant -> {
            int number = conversation.voters().indexOf(participant.id());
            participant
                    .opinions()
                    .forEach((comment, opinion) -> assertThat(conversation
                                    .votes()
                                    .opinion(number, conversation.comments().indexOf(comment)))
                            .contains(opinion));
            assertThat(number < 0 ? 0 : conversation.votes().count(number))
                    .isEqualTo(participant.opinions().size());
        });
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void whoIsOnTheMapIsNearlyTheSameAndGroupsAreCompared(Optional<Path> folder) {
        PolisFolder files = there(folder);
        PolisConversation conversation = PolisConversation.read(files);
        OpinionMap map = conversation.map();
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (Placed placed : map.placed()) {
            groupOf.put(conversation.voters().get(placed.participant()), placed.group());
        }
        List<Integer> theirs = new ArrayList<>();
        List<Integer> ours = new ArrayList<>();
        int[] agree = new int[2];
        files.participants(participant -> {
            agree[0] += participant.group().isPresent() == groupOf.containsKey(participant.id()) ? 1 : 0;
            agree[1]++;
            if (participant.group().isPresent() && groupOf.containsKey(participant.id())) {
                theirs.add(participant.group().getAsInt());
                ours.add(groupOf.getOrDefault(participant.id(), -1));
            }
        });
        double index = RandIndex.adjusted(ours, theirs);
        String name = folder.orElseThrow().getFileName().toString();
        System.out.printf(
                "%-48s on the map alike %4d of %4d, groups %d (exported %d), adjusted Rand index %.3f%n",
                name, agree[0], agree[1], map.groups().size(), files.summary().groups(), index);
        assertThat(agree[0]).isGreaterThanOrEqualTo(OTHER_RULE.contains(name) ? 0 : (int) (0.99 * agree[1]));
        assertThat(rounded("%.3f", index)).isEqualTo(figures(folder).likeExported());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void howWellGroupsHoldIsMeasured(Optional<Path> folder) {
        PolisConversation conversation = PolisConversation.read(there(folder));
        Stability stability = Stability.of(conversation.votes(), conversation.facts(), conversation.map(), 2026, 20);
        List<String> found = stability.groups().stream()
                .map(group -> rounded("%.2f", group.found()))
                .toList();
        System.out.printf(
                "%-48s without a fifth of the people: adjusted Rand index %.2f; groups found %s%n",
                folder.orElseThrow().getFileName(), stability.randIndex(), found);
        assertThat(rounded("%.2f", stability.randIndex()))
                .isEqualTo(figures(folder).held());
        assertThat(found).isEqualTo(figures(folder).groupsFound());
        assertThat(stability.groups()).hasSameSizeAs(conversation.map().groups());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void writingWhatWasReadGivesTheSame(Optional<Path> folder, @TempDir Path written) throws IOException {
        PolisFolder files = there(folder);
        write(written, PolisFile.SUMMARY, out -> PolisSheets.summary(out, files.summary()));
        write(written, PolisFile.COMMENTS, out -> files.comments(each(PolisSheets.comments(out))));
        write(written, PolisFile.VOTES, out -> files.votes(each(PolisSheets.votes(out))));
        write(written, PolisFile.HISTORY, out -> files.history(each(PolisSheets.history(out))));
        List<Integer> columns = files.commentsOfParticipants();
        write(written, PolisFile.PARTICIPANTS, out -> files.participants(each(PolisSheets.participants(out, columns))));
        PolisFolder again = new PolisFolder(written);
        assertThat(again.summary()).isEqualTo(files.summary());
        assertThat(all(again::comments)).isEqualTo(all(files::comments));
        assertThat(all(again::votes)).isEqualTo(all(files::votes));
        assertThat(all(again::participants)).isEqualTo(all(files::participants));
        assertThat(all(again::history)).isEqualTo(all(files::history));
        assertThat(again.commentsOfParticipants()).isEqualTo(columns);
    }

    private interface Writing {
        void to(BufferedWriter out) throws IOException;
    }

    private static void write(Path folder, PolisFile file, Writing writing) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file.fileName()))) {
            writing.to(out);
        }
    }

    private static <T> Consumer<T> each(PolisSheet<T> sheet) {
        return row -> {
            try {
                sheet.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static <T> List<T> all(Consumer<Consumer<T>> reading) {
        List<T> all = new ArrayList<>();
        reading.accept(all::add);
        return all;
    }
}
