package org.multitudelibs.deliberation.budgets;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.files.Shown;

/** The rules by their names. */
public final class BudgetRules {
    private static final List<BudgetRule> ALL = all();

    private BudgetRules() {}

    /** All names. */
    public static List<String> names() {
        return ALL.stream().map(BudgetRule::name).toList();
    }

    /**
     * A rule by its name.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists them
     */
    public static BudgetRule named(String name) {
        return ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no rule “" + name + "” for budgets; there are " + String.join(", ", names())));
    }

    /**
     * The rule that a file of Pabulib states.
     *
     * @param stated the value of {@code rule}
     * @param utility what Equal Shares weighs with the votes of that file
     * @param threshold the least support with which greedy rules consider a project; 0 where none is stated
     * @throws IllegalArgumentException if the name tells no steps, as {@code greedy-custom} and {@code unknown} do not
     */
    public static BudgetRule ofPabulib(String stated, Utility utility, BigFraction threshold) {
        return switch (stated) {
            case "greedy", "greedy-threshold" -> Greedy.standard().withThreshold(threshold);
            case "greedy-no-skip" -> Greedy.standard().withoutSkipping().withThreshold(threshold);
            case "equalshares" -> EqualShares.by(utility);
            case "equalshares/add1" -> EqualShares.by(utility).with(Add1.STANDARD);
            case "equalshares-comparison" ->
                new Compared(EqualShares.by(utility), Greedy.standard(), Compared.By.PREFERENCE);
            case "equalshares/add1-comparison" ->
                new Compared(EqualShares.by(utility).with(Add1.STANDARD), Greedy.standard(), Compared.By.PREFERENCE);
            default ->
                throw new IllegalArgumentException("The file states the rule “" + Shown.of(stated)
                        + "”, a name that does not tell its steps; name one of " + String.join(", ", names()));
        };
    }

    private static List<BudgetRule> all() {
        List<BudgetRule> rules = new ArrayList<>();
        for (Support support : List.of(Support.POINTS, Support.VOTES)) {
            rules.add(Greedy.standard().by(support));
            rules.add(Greedy.standard().by(support).withoutSkipping());
        }
        for (Utility utility : Utility.values()) {
            EqualShares plain = EqualShares.by(utility);
            Add1 exhaustive = Add1.STANDARD.stoppingWhenExhausted();
            for (EqualShares shares : List.of(
                    plain,
                    plain.thenFilled(),
                    plain.with(Add1.STANDARD),
                    plain.with(exhaustive),
                    plain.with(Add1.STANDARD).thenFilled(),
                    plain.with(exhaustive).thenFilled())) {
                rules.add(shares);
                for (Compared.By by : Compared.By.values()) {
                    rules.add(new Compared(shares, Greedy.standard(), by));
                }
            }
        }
        return List.copyOf(rules);
    }
}
