package org.multitudelibs.deliberation.blt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.files.Characters;
import org.multitudelibs.deliberation.files.FileLimits;

/**
 * An election as a {@code .blt} file has it. Candidates are numbered from 0 here and from 1 in the file.
 *
 * <pre>{@code
 * 4 2              # four candidates for two seats
 * -2               # the second has withdrawn
 * 3 1 3 4 0        # three voters: the first candidate, then the third, then the fourth
 * 2 4=1 3 0        # two voters: the fourth and the first alike, then the third
 * 0
 * "Adam"
 * "Basil"
 * "Charlotte"
 * "Donald"
 * "Committee"
 * }</pre>
 *
 * <p>Source: Hill, Wichmann and Woodall, <i>Algorithm 123: Single transferable vote by Meek's method</i> (The Computer Journal
 * 30(3), 1987); comments, equal ranks, skipped ranks ({@code -}) and ballots with an identity in parentheses instead of a
 * number of voters as OpenSTV writes them; {@code [nick …]}, {@code [tie …]}, {@code [withdrawn …]}, {@code [undeclared …]} and
 * {@code [droop …]} as Droop does (BltFileFormat). Identities of ballots are not kept.
 *
 * @param ballots what was voted, by all candidates of the file
 * @param seats how many are to be elected
 * @param nicknames short names that ballots may use instead of numbers, one for each candidate, or none at all
 * @param withdrawn who is listed and does not stand any more
 * @param undeclared who is a write-in that did not declare to stand
 * @param tieOrder all candidates, the one with whom a tie is dealt first, or nothing
 * @param options what the file wants of the program that counts it, word by word
 * @param title what the election is called
 * @param notes whatever follows the title
 */
public record BltElection(
        RankedBallots ballots,
        int seats,
        List<String> nicknames,
        SortedSet<Integer> withdrawn,
        SortedSet<Integer> undeclared,
        List<Integer> tieOrder,
        List<String> options,
        String title,
        String notes) {

    public BltElection {
        nicknames = List.copyOf(nicknames);
        withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
        undeclared = Collections.unmodifiableSortedSet(new TreeSet<>(undeclared));
        tieOrder = List.copyOf(tieOrder);
        options = List.copyOf(options);
    }

    /** An election with nothing but ballots. */
    public static BltElection of(RankedBallots ballots, int seats, String title) {
        return new BltElection(
                ballots, seats, List.of(), new TreeSet<>(), new TreeSet<>(), List.of(), List.of(), title, "");
    }

    /**
     * Reads a file.
     *
     * @throws MalformedFileException if it cannot be read, is not as the format says, or goes beyond {@link FileLimits}
     */
    public static BltElection read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, Characters.all(name, in, FileLimits.WHOLE_BYTES));
        } catch (IOException e) {
            throw MalformedFileException.unreadable(name, e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param name the file's, for messages
     * @throws MalformedFileException if it is not as the format says, or goes beyond {@link FileLimits}
     */
    public static BltElection read(String name, String text) {
        return new BltReader(name, text).read();
    }

    /**
     * As the text of a file, which reads as this very election again, but for ballots that nobody cast.
     *
     * @throws IllegalArgumentException if a name cannot be written
     */
    public String text() {
        return BltWriter.text(this);
    }

    /** Ballots among those who stand, numbered anew in the same order: whoever has withdrawn is gone from all of them. */
    public RankedBallots standing() {
        if (withdrawn.isEmpty()) {
            return ballots;
        }
        Map<Integer, Integer> number = numbers();
        List<Ranking> rankings = new ArrayList<>();
        for (Ranking ranking : ballots.rankings()) {
            List<List<Integer>> places = ranking.places().stream()
                    .map(place -> place.stream()
                            .filter(number::containsKey)
                            .map(number::get)
                            .toList())
                    .filter(place -> !place.isEmpty())
                    .toList();
            rankings.add(new Ranking(ranking.voters(), places));
        }
        Candidates all = ballots.candidates();
        return new RankedBallots(
                new Candidates(number.keySet().stream().sorted().map(all::name).toList()), rankings);
    }

    /**
     * The order of {@code [tie …]} among those who stand, if the file has one. There the first is the one to be excluded, a
     * {@link Lot} prefers the first: it is this order reversed.
     */
    public Optional<Lot> lot() {
        if (tieOrder.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Integer> number = numbers();
        return Optional.of(Lot.settled(tieOrder.reversed().stream()
                .filter(number::containsKey)
                .map(number::get)
                .toList()));
    }

    private Map<Integer, Integer> numbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int candidate : ballots.candidates().numbers()) {
            if (!withdrawn.contains(candidate)) {
                numbers.put(candidate, numbers.size());
            }
        }
        return numbers;
    }
}
