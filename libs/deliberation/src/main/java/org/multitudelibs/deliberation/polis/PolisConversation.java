package org.multitudelibs.deliberation.polis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.StatementFacts;
import org.multitudelibs.deliberation.opinion.Votes;
import org.multitudelibs.deliberation.opinion.VotesBuilder;

/**
 * An exported conversation as what a map is made of. Statements and voters are numbered in the order of their ids in the
 * files, so that whoever has the files makes the same map.
 *
 * @param comments id of each statement, by its number
 * @param voters id of each voter, by her number
 */
public record PolisConversation(List<Integer> comments, List<Integer> voters, List<StatementFacts> facts, Votes votes) {

    public PolisConversation {
        comments = List.copyOf(comments);
        voters = List.copyOf(voters);
        facts = List.copyOf(facts);
    }

    /**
     * Reads {@code comments.csv} and, twice, {@code votes.csv}.
     *
     * @throws MalformedFileException if they are not as they should be, or there is a vote on a statement that is not there
     */
    public static PolisConversation read(PolisFolder folder) {
        SortedMap<Integer, StatementFacts> facts = new TreeMap<>();
        folder.comments(comment -> facts.put(
                comment.id(),
                new StatementFacts(
                        comment.moderation() == PolisModeration.REJECTED,
                        comment.meta().orElse(false))));
        SortedMap<Integer, Integer> voters = new TreeMap<>();
        folder.votes(vote -> voters.put(vote.voter(), 0));
        Map<Integer, Integer> commentNumbers = numbers(facts);
        Map<Integer, Integer> voterNumbers = numbers(voters);
        VotesBuilder votes = Votes.on(facts.size());
        folder.votesWithRows((vote, row) -> {
            Integer statement = commentNumbers.get(vote.comment());
            if (statement == null) {
                throw row.wrong(
                        Columns.COMMENT_ID,
                        vote.comment() + ", a statement that " + PolisFile.COMMENTS.fileName() + " does not have");
            }
            votes.add(voterNumbers.getOrDefault(vote.voter(), -1), statement, vote.opinion());
        });
        return new PolisConversation(
                new ArrayList<>(facts.keySet()),
                new ArrayList<>(voters.keySet()),
                new ArrayList<>(facts.values()),
                votes.build());
    }

    /** The opinion map of it. */
    public OpinionMap map() {
        return OpinionMap.of(votes, facts);
    }

    private static Map<Integer, Integer> numbers(SortedMap<Integer, ?> ids) {
        Map<Integer, Integer> numbers = new HashMap<>();
        ids.keySet().forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }
}
