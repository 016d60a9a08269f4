package org.multitudelibs.deliberation.budgets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.numbers.fraction.BigFraction;

/** Made-up budgets: small ones full of ties, ones whose figures nearly tie, and ones with amounts that no long holds. */
final class RandomBudgets {
    private RandomBudgets() {}

    static Arbitrary<BudgetBallots> all() {
        return Arbitraries.longs().map(seed -> made(new Random(seed)));
    }

    /** Every project costs 1. */
    static Arbitrary<BudgetBallots> ofUnitCosts() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(7);
            List<Project> projects = new ArrayList<>();
            for (int project = 0; project < count; project++) {
                projects.add(Project.of("P" + project, 1));
            }
            return ballots(random, Budget.of(1 + random.nextInt(count), projects.toArray(Project[]::new)), false);
        });
    }

    private static BudgetBallots made(Random random) {
        int kind = random.nextInt(6);
        int count = random.nextInt(8);
        List<Project> projects = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (int project = 0; project < count; project++) {
            BigFraction cost = cost(random, kind);
            projects.add(new Project("P" + project, "Project " + project, cost));
            sum = sum.add(cost);
        }
        BigFraction amount =
                random.nextInt(10) == 0 ? BigFraction.ZERO : sum.multiply(BigFraction.of(random.nextInt(12), 8));
        return ballots(random, new Budget(amount, projects), random.nextBoolean());
    }

    private static BigFraction cost(Random random, int kind) {
        return switch (kind) {
            case 0 -> BigFraction.of(random.nextInt(5));
            // As close to each other as a double can nearly not tell.
            case 1 -> BigFraction.of(1_000_000_000_000_000L + random.nextInt(3));
            case 2 -> BigFraction.of(BigInteger.ONE.shiftLeft(70).add(BigInteger.valueOf(random.nextInt(100))));
            // Beyond floating point, in both directions.
            case 3 ->
                BigFraction.of(BigInteger.TEN.pow(random.nextBoolean() ? 400 : 395))
                        .multiply(random.nextInt(4));
            case 4 ->
                BigFraction.of(1 + random.nextInt(3))
                        .divide(BigFraction.of(BigInteger.TEN.pow(random.nextInt(2) * 350)));
            default -> BigFraction.of(1 + random.nextInt(5000), 100);
        };
    }

    private static BudgetBallots ballots(Random random, Budget budget, boolean points) {
        List<Ballot> ballots = new ArrayList<>();
        int groups = random.nextInt(9);
        double density = random.nextDouble();
        for (int group = 0; group < groups; group++) {
            TreeMap<Integer, BigFraction> given = new TreeMap<>();
            for (int project : budget.numbers()) {
                if (random.nextDouble() < density) {
                    given.put(
                            project,
                            points ? BigFraction.of(random.nextInt(8) - 1, 1 + random.nextInt(3)) : BigFraction.ONE);
                }
            }
            ballots.add(Ballot.giving(random.nextInt(5), given));
        }
        return new BudgetBallots(budget, ballots);
    }
}
