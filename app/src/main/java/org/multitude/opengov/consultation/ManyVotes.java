package org.multitude.opengov.consultation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many votes of new voters at once, counted as if each had been given by itself. */
@Repository
class ManyVotes {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    ManyVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Consultation consultation, List<Optional<ActorKind>> voters, List<Given> votes) {
        Map<Long, Given> last = new LinkedHashMap<>();
        for (Given vote : votes) {
            if (vote.voter() < 0 || vote.voter() >= voters.size()) {
                throw new IllegalArgumentException("there is no voter " + vote.voter() + " among " + voters.size());
            }
            last.put(((long) vote.voter() << 32) | vote.statement(), vote);
        }
        Map<Integer, Integer> answers = new HashMap<>();
        last.values().forEach(vote -> answers.merge(vote.voter(), 1, Integer::sum));
        Long[] ids = begin(consultation, voters, answers);
        List<Given> kept = List.copyOf(last.values());
        for (int from = 0; from < kept.size(); from += AT_ONCE) {
            insert(consultation, ids, kept.subList(from, Math.min(kept.size(), from + AT_ONCE)));
        }
        int without = (int) answers.keySet().stream()
                .filter(voter -> voters.get(voter).isEmpty())
                .count();
        count(consultation, kept, answers.size(), without);
    }

    /** The rows come back in any order: a voter is found again by the pseudonym that was drawn for her. */
    private Long[] begin(Consultation consultation, List<Optional<ActorKind>> voters, Map<Integer, Integer> answers) {
        // In their order, so that voters are numbered as they were before and the same map is drawn of them.
        String[] pseudonyms = IntStream.range(0, voters.size())
                .mapToObj(voter -> Pseudonym.random())
                .sorted()
                .toArray(String[]::new);
        Map<String, Long> ids = new HashMap<>();
        for (int from = 0; from < voters.size(); from += AT_ONCE) {
            int to = Math.min(voters.size(), from + AT_ONCE);
            jdbc.sql("""
                            insert into opengov.participation (consultation, pseudonym, account, kind, answers)
                            select :consultation, u.pseudonym, u.kind is not null, u.kind, u.answers
                            from unnest(:pseudonyms, :kinds, :answers) as u(pseudonym, kind, answers)
                            returning id, pseudonym
                            """)
                    .param("consultation", consultation.id().value())
                    .param("pseudonyms", Arrays.copyOfRange(pseudonyms, from, to))
                    .param(
                            "kinds",
                            voters.subList(from, to).stream()
                                    .map(kind -> kind.map(ActorKind::code).orElse(null))
                                    .toArray(String[]::new))
                    .param(
                            "answers",
                            IntStream.range(from, to)
                                    .mapToObj(voter -> answers.getOrDefault(voter, 0))
                                    .toArray(Integer[]::new))
                    .query(row -> {
                        ids.put(row.getString("pseudonym"), row.getLong("id"));
                    });
        }
        return Arrays.stream(pseudonyms).map(ids::get).toArray(Long[]::new);
    }

    private void insert(Consultation consultation, Long[] ids, List<Given> votes) {
        jdbc.sql("""
                        insert into opengov.vote (consultation, participation, statement, turn, choice, salt, standing)
                        select :consultation, u.voter, u.statement, 1, u.choice, u.salt, true
                        from unnest(:voters, :statements, :choices, :salts) as u(voter, statement, choice, salt)
                        """)
                .param("consultation", consultation.id().value())
                .param("voters", votes.stream().map(vote -> ids[vote.voter()]).toArray(Long[]::new))
                .param("statements", votes.stream().map(Given::statement).toArray(Integer[]::new))
                .param(
                        "choices",
                        votes.stream().map(vote -> vote.choice().sign()).toArray(Integer[]::new))
                .param("salts", votes.stream().map(vote -> VoteStore.salt()).toArray(byte[][]::new))
                .update();
    }

    private void count(Consultation consultation, List<Given> votes, int voters, int without) {
        Map<Integer, int[]> tallies = new TreeMap<>();
        votes.forEach(vote -> tallies.computeIfAbsent(vote.statement(), ignored -> new int[3])[
                vote.choice().ordinal()]++);
        tallies.forEach((statement, tally) -> count(consultation, statement, tally));
        jdbc.sql("""
                        update opengov.turnout
                        set participants = participants + :voters, without_account = without_account + :without,
                            votes = votes + :votes, changes = changes + :votes
                        where consultation = :consultation
                        """)
                .param("voters", voters)
                .param("without", without)
                .param("votes", votes.size())
                .param("consultation", consultation.id().value())
                .update();
    }

    private void count(Consultation consultation, int statement, int[] tally) {
        int counted = jdbc.sql("""
                        update opengov.tally set agree = agree + :agree, disagree = disagree + :disagree, pass = pass + :pass
                        where consultation = :consultation and statement = :statement
                        """)
                .param("agree", tally[Choice.AGREE.ordinal()])
                .param("disagree", tally[Choice.DISAGREE.ordinal()])
                .param("pass", tally[Choice.PASS.ordinal()])
                .param("consultation", consultation.id().value())
                .param("statement", statement)
                .update();
        if (counted == 0) {
            throw new IllegalArgumentException("there is no statement " + statement);
        }
    }
}
