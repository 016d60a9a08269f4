package org.multitudelibs.deliberation.opinion.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.opinion.RandIndex;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.multitudelibs.deliberation.polis.PolisModeration;
import org.multitudelibs.deliberation.polis.PolisVote;

/**
 * Exported conversations replayed in the order of their votes in fifty batches of the same size: once by one worker
 * throughout, once by one that is restarted before each batch. When Polis asked for votes, when its worker was restarted
 * and when statements were moderated is not in the files; all is moderated from the start. Groups are compared with the
 * exported ones; nothing is tuned.
 */
class RealConversationsReplayedTest {
    private static final int BATCHES = 50;

    /** As in the table of the README: by one worker throughout, and restarted before each batch. */
    private static final Map<String, List<String>> LIKE_EXPORTED = Map.ofEntries(
            Map.entry("ssis.land-bank-farmland.2rumnecbeh.2021-08-01", List.of("0.444", "0.694")),
            Map.entry("austria-climate.5twd2jsnkf.2022-08-08", List.of("0.971", "0.971")),
            Map.entry("scoop-hivemind.taxes", List.of("0.910", "0.860")),
            Map.entry("15-per-hour-seattle", List.of("0.884", "0.541")),
            Map.entry("brexit-consensus", List.of("0.548", "0.584")),
            Map.entry("bg2050-volunteers", List.of("0.731", "1.000")),
            Map.entry("london.youth.policing", List.of("0.140", "-0.061")),
            Map.entry("football-concussions", List.of("0.074", "0.226")),
            Map.entry("scoop-hivemind.freshwater", List.of("0.133", "0.133")),
            Map.entry("scoop-hivemind.affordable-housing", List.of("0.182", "0.183")),
            Map.entry("scoop-hivemind.ubi", List.of("0.062", "0.062")));

    static List<Optional<Path>> conversations() {
        Optional<Path> folder = TestData.folder("part-polis");
        if (folder.isEmpty()) {
            System.out.println("Skipped the replay of exported conversations of Polis (11): not there");
            return List.of(Optional.empty());
        }
        return TestData.files(folder.get()).stream()
                .map(Path::getParent)
                .distinct()
                .map(Optional::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void replayedBatchByBatchGroupsAreComparedWithTheExportedOnes(Optional<Path> perhaps) {
        Assumptions.assumeTrue(perhaps.isPresent());
        PolisFolder folder = new PolisFolder(perhaps.orElseThrow());
        List<Moderation> moderation = new ArrayList<>();
        folder.comments(comment -> moderation.add(new Moderation(
                comment.id(),
                comment.moderation() == PolisModeration.REJECTED,
                comment.meta().orElse(false))));
        List<List<Vote>> batches = batches(folder);
        Update throughout = replayed(batches, moderation, false);
        Update restarted = replayed(batches, moderation, true);
        assertThat(throughout.votesGiven()).hasSize(folder.summary().voters());
        assertThat(restarted.votesGiven()).isEqualTo(throughout.votesGiven());
        System.out.printf(
                "%-46s exported groups %d; replayed %d, adjusted Rand index %.3f; with restarts %d, %.3f%n",
                perhaps.orElseThrow().getFileName(),
                folder.summary().groups(),
                throughout.groups().size(),
                index(folder, throughout),
                restarted.groups().size(),
                index(folder, restarted));
        assertThat(List.of(rounded(index(folder, throughout)), rounded(index(folder, restarted))))
                .isEqualTo(LIKE_EXPORTED.get(perhaps.orElseThrow().getFileName().toString()));
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    private static List<List<Vote>> batches(PolisFolder folder) {
        List<PolisVote> votes = new ArrayList<>();
        folder.votes(votes::add);
        votes.sort(Comparator.comparing(PolisVote::given));
        List<List<Vote>> batches = new ArrayList<>();
        for (int number = 0; number < BATCHES; number++) {
            int from = votes.size() * number / BATCHES;
            int to = votes.size() * (number + 1) / BATCHES;
            batches.add(Vote.asPolled(votes.subList(from, to).stream()
                    .map(vote -> new Vote(vote.voter(), vote.comment(), vote.opinion()))
                    .toList()));
        }
        return batches;
    }

    private static Update replayed(List<List<Vote>> batches, List<Moderation> moderation, boolean restarts) {
        List<Vote> soFar = new ArrayList<>();
        Replay replay = Replay.resumed(ReplayOptions.DEFAULT, soFar, moderation, Memory.NONE);
        Update last = replay.votes(List.of());
        for (List<Vote> batch : batches) {
            if (restarts) {
                Memory left = last.memory().afterRestart();
                replay = Replay.resumed(ReplayOptions.DEFAULT, Vote.asPolled(soFar), moderation, left);
            }
            last = FiniteUpdate.check(replay.votes(batch));
            assertThat(last.groupOf().values()).doesNotContain(-1);
            soFar.addAll(batch);
        }
        return last;
    }

    private static double index(PolisFolder folder, Update update) {
        SortedMap<Integer, Integer> groupOf = update.groupOf();
        List<Integer> ours = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        folder.participants(participant -> {
            if (participant.group().isPresent() && groupOf.containsKey(participant.id())) {
                ours.add(groupOf.getOrDefault(participant.id(), -1));
                theirs.add(participant.group().getAsInt());
            }
        });
        return RandIndex.adjusted(ours, theirs);
    }
}
