package org.multitudelibs.deliberation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The opinion map of a running consultation: votes come, change and go one by one, counts are right at once, and a map drawn
 * from what was summed so far is bit for bit the one that {@link OpinionMap#of(Votes, List)} computes from all votes anew.
 *
 * <p>Participants are known by anything that has an order, for instance a number or a pseudonym. In a map participants are
 * numbered by it from 0, without those who have no vote; nothing else of the map depends on it, nor on the order in which votes arrive. Statements are numbered from 0.
 *
 * <p>A vote costs a step for each vote of the same person; a map a few passes over votes and pairs of statements. Memory: four to
 * six bytes a vote, about 120 bytes a participant besides the name, and 16 bytes for each pair of statements; beyond 2,000
 * statements nothing is kept for pairs, and a map is computed from the votes alone.
 *
 * <p>Not safe for several threads: whoever has several guards it with a lock.
 *
 * @param <P> how participants are known; equal exactly where their order says so
 */
public final class LiveMap<P extends Comparable<? super P>> {
    private static final int BYTES_OF_A_VOTE = 6;
    private static final int BYTES_OF_A_PARTICIPANT = 120;

    private final SortedMap<P, VotesOfOne> participants = new TreeMap<>();
    private final Sums sums;
    private int statements;
    private int count;
    private List<int[]> ofGroups = List.of();

    private LiveMap(int statements) {
        this.statements = Packed.checked(statements);
        this.sums = new Sums(statements);
    }

    /** A consultation on so many statements, without a vote yet. */
    public static <P extends Comparable<? super P>> LiveMap<P> on(int statements) {
        return new LiveMap<>(statements);
    }

    /** How many statements there are. */
    public int statements() {
        return statements;
    }

    /**
     * Statements were added; those before keep their numbers.
     *
     * @param all how many there are now
     * @throws IllegalArgumentException if these are fewer than before
     */
    public void extendTo(int all) {
        if (Packed.checked(all) < statements) {
            throw new IllegalArgumentException("Of " + statements + " statements none can go, so not " + all);
        }
        sums.extendTo(all);
        ofGroups = ofGroups.stream()
                .map(counts -> Arrays.copyOf(counts, Packed.room(all)))
                .toList();
        statements = all;
    }

    /** How many participants have a vote. */
    public int participants() {
        return participants.size();
    }

    /** About how many bytes this holds, the names of participants apart. */
    public long bytes() {
        return (long) BYTES_OF_A_VOTE * count + (long) BYTES_OF_A_PARTICIPANT * participants.size() + sums.bytes();
    }

    /** How many votes there are. */
    public int count() {
        return count;
    }

    /** What a participant says of a statement. */
    public Optional<Opinion> opinion(P participant, int statement) {
        check(statement);
        return Optional.ofNullable(participants.get(participant)).flatMap(person -> opinion(person, statement));
    }

    private static Optional<Opinion> opinion(VotesOfOne person, int statement) {
        OptionalInt vote = person.on(statement);
        return vote.isPresent() ? Optional.of(Packed.opinion(vote.getAsInt())) : Optional.empty();
    }

    /**
     * Somebody votes; an earlier vote of the same participant on the same statement is replaced.
     *
     * @return the opinion that it replaces
     * @throws IllegalArgumentException if there is no such statement
     */
    public Optional<Opinion> vote(P participant, int statement, Opinion opinion) {
        check(statement);
        VotesOfOne person = participants.computeIfAbsent(participant, one -> new VotesOfOne());
        Optional<Opinion> before = opinion(person, statement);
        if (!before.equals(Optional.of(opinion))) {
            before.ifPresent(other -> take(person, Packed.vote(statement, other)));
            int vote = Packed.vote(statement, opinion);
            count(person, vote, 1);
            person.add(vote);
        }
        return before;
    }

    /**
     * Somebody takes a vote back.
     *
     * @return the opinion that there was
     * @throws IllegalArgumentException if there is no such statement
     */
    public Optional<Opinion> withdraw(P participant, int statement) {
        check(statement);
        VotesOfOne person = participants.get(participant);
        if (person == null) {
            return Optional.empty();
        }
        Optional<Opinion> before = opinion(person, statement);
        before.ifPresent(other -> take(person, Packed.vote(statement, other)));
        if (person.size() == 0) {
            participants.remove(participant);
        }
        return before;
    }

    /** Takes back all votes of somebody, if there are any. */
    public void remove(P participant) {
        VotesOfOne person = participants.remove(participant);
        while (person != null && person.size() > 0) {
            take(person, person.votes()[person.size() - 1]);
        }
    }

    private void take(VotesOfOne person, int vote) {
        person.remove(Packed.statement(vote));
        count(person, vote, -1);
    }

    private void count(VotesOfOne person, int vote, int times) {
        sums.count(person, vote, times);
        count += times;
        if (person.group != VotesOfOne.NOT_ON_THE_MAP) {
            ofGroups.get(person.group)[vote] += times;
        }
    }

    /** Votes on a statement, at this moment. */
    public Tally tally(int statement) {
        check(statement);
        return sums.tally(statement);
    }

    /**
     * Votes on a statement at this moment of those who were in each group when a map was last drawn, by the group's number;
     * of no group before the first.
     */
    public List<Tally> tallyByGroup(int statement) {
        check(statement);
        return ofGroups.stream().map(counts -> Packed.tally(counts, statement)).toList();
    }

    /** Those who have a vote, in their order: the participant numbered so on a map drawn at this moment. */
    public List<P> order() {
        return List.copyOf(participants.keySet());
    }

    /** All votes of this moment, participants numbered in their order. */
    public Votes votes() {
        return votes(participants.values());
    }

    private Votes votes(Collection<VotesOfOne> people) {
        int[] start = new int[people.size() + 1];
        int[] votes = new int[count];
        int row = 0;
        for (VotesOfOne person : people) {
            System.arraycopy(person.votes(), 0, votes, start[row], person.size());
            start[row + 1] = start[row] + person.size();
            row++;
        }
        return new Votes(statements, start, votes);
    }

    /**
     * Draws the map of this moment.
     *
     * @param facts of each statement
     * @throws IllegalArgumentException if these are not as many as there are statements
     */
    public OpinionMap map(List<StatementFacts> facts) {
        return map(facts, Optional.empty());
    }

    /**
     * Draws the map of this moment, whose number of groups changes calmly after what was shown before. Which group has which
     * number follows from their sizes now: two about as large may exchange theirs from one map to the next.
     */
    public OpinionMap map(List<StatementFacts> facts, GroupMemory before) {
        return map(facts, Optional.of(before));
    }

    private OpinionMap map(List<StatementFacts> facts, Optional<GroupMemory> before) {
        List<VotesOfOne> people = new ArrayList<>(participants.values());
        OpinionMap map = MapMaker.make(votes(people), sums, facts, before);
        remember(map, people);
        return map;
    }

    private void remember(OpinionMap map, List<VotesOfOne> people) {
        people.forEach(person -> person.group = VotesOfOne.NOT_ON_THE_MAP);
        map.placed().forEach(placed -> people.get(placed.participant()).group = placed.group());
        List<int[]> counts = new ArrayList<>();
        for (int group = 0; group < map.groups().size(); group++) {
            counts.add(new int[Packed.room(statements)]);
        }
        for (StatementFigures figures : map.statements()) {
            for (int group = 0; group < counts.size(); group++) {
                for (Opinion opinion : Opinion.values()) {
                    counts.get(group)[Packed.vote(figures.statement(), opinion)] =
                            figures.byGroup().get(group).of(opinion);
                }
            }
        }
        ofGroups = Collections.unmodifiableList(counts);
    }

    private void check(int statement) {
        if (statement < 0 || statement >= statements) {
            throw new IllegalArgumentException("There is no statement " + statement + " among " + statements);
        }
    }
}
