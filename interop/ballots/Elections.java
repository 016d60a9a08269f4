import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Ballots;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.Pairwise;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.ScoredBallots;
import org.multitudelibs.deliberation.ballots.rules.Rules;

/** Makes elections up and prints each as a line of JSON: its ballots, the lot, and whom every rule elects. Argument: how many of a kind. */
public class Elections {
    private static final List<String> JUDGED = List.of(
            "schulze", "ranked-pairs", "ranked-pairs-winning-votes", "minimax", "minimax-margins", "minimax-opposition",
            "copeland", "approval", "pav", "sequential-pav", "sequential-phragmen", "score", "majority-judgment", "star");

    public static void main(String[] arguments) {
        int elections = Integer.parseInt(arguments[0]);
        Random random = new Random(1951);
        for (int election = 0; election < elections; election++) {
            // Few voters make many ties; an odd number has no even median.
            int count = 2 + random.nextInt(7);
            int voters = 1 + 2 * random.nextInt(election % 2 == 0 ? 8 : 40);
            complete(random, count, voters);
            incomplete(random, count, voters);
            approvals(random, count + 1, voters);
            scores(random, count, voters);
        }
    }

    private static void complete(Random random, int count, int voters) {
        List<RankedBallots.Ranking> rankings = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            List<Integer> order = shuffled(random, count);
            rankings.add(RankedBallots.Ranking.of(1, order.toArray(Integer[]::new)));
            json.add(order.toString());
        }
        print(random, "complete", new RankedBallots(candidates(count), rankings), json, 1);
    }

    private static void incomplete(Random random, int count, int voters) {
        List<RankedBallots.Ranking> rankings = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            List<List<Integer>> places = new ArrayList<>();
            for (int who : shuffled(random, count).subList(0, 1 + random.nextInt(count))) {
                if (!places.isEmpty() && random.nextInt(3) == 0) {
                    places.getLast().add(who);
                } else {
                    places.add(new ArrayList<>(List.of(who)));
                }
            }
            rankings.add(new RankedBallots.Ranking(1, places));
            json.add(places.toString());
        }
        print(random, "incomplete", new RankedBallots(candidates(count), rankings), json, 1);
    }

    private static void approvals(Random random, int count, int voters) {
        List<ApprovalBallots.Approval> approvals = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            TreeSet<Integer> approved = new TreeSet<>();
            for (int who = 0; who < count; who++) {
                if (random.nextInt(5) < 2) {
                    approved.add(who);
                }
            }
            approvals.add(new ApprovalBallots.Approval(1, approved));
            json.add(approved.toString());
        }
        int seats = 1 + random.nextInt(count - 1);
        print(random, "approvals", new ApprovalBallots(candidates(count), approvals), json, seats);
    }

    private static void scores(Random random, int count, int voters) {
        List<ScoredBallots.Scores> scores = new ArrayList<>();
        List<String> json = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            TreeMap<Integer, Integer> given = new TreeMap<>();
            for (int who = 0; who < count; who++) {
                given.put(who, random.nextInt(6));
            }
            scores.add(new ScoredBallots.Scores(1, given));
            json.add(List.copyOf(given.values()).toString());
        }
        print(random, "scores", new ScoredBallots(candidates(count), 0, 5, scores), json, 1);
    }

    private static void print(Random random, String kind, Ballots ballots, List<String> json, int seats) {
        int count = ballots.candidates().count();
        Lot lot = Lot.settled(shuffled(random, count));
        String elected = Rules.names(ballots).stream()
                .filter(rule -> JUDGED.contains(rule) || rule.equals("instant-runoff") && kind.equals("complete"))
                .map(rule -> "\"%s\":%s".formatted(rule, Rules.count(rule, ballots, seats, lot).elected()))
                .collect(Collectors.joining(","));
        String pairs = "[]";
        if (ballots instanceof RankedBallots ranked) {
            Pairwise counted = Pairwise.of(ranked);
            List<List<Long>> rows = new ArrayList<>();
            for (int one = 0; one < count; one++) {
                List<Long> row = new ArrayList<>();
                for (int other = 0; other < count; other++) {
                    row.add(counted.preferring(one, other));
                }
                rows.add(row);
            }
            pairs = rows.toString();
        }
        System.out.printf(
                "{\"kind\":\"%s\",\"candidates\":%d,\"seats\":%d,\"lot\":%s,\"ballots\":%s,\"pairs\":%s,\"elected\":{%s}}%n",
                kind, count, seats, lot.order(), json, pairs, elected);
    }

    private static List<Integer> shuffled(Random random, int count) {
        List<Integer> order = new ArrayList<>(candidates(count).numbers());
        Collections.shuffle(order, random);
        return order;
    }

    private static Candidates candidates(int count) {
        List<String> names = new ArrayList<>();
        for (int who = 0; who < count; who++) {
            names.add("C" + who);
        }
        return new Candidates(names);
    }
}
