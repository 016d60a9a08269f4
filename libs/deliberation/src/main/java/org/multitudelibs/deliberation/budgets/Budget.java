package org.multitudelibs.deliberation.budgets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Lot;

/**
 * A sum of money and the projects that ask for it. The number of a project is its place in the list, from 0.
 *
 * @param amount what may be spent at most, at least 0
 */
public record Budget(BigFraction amount, List<Project> projects) {

    /** @throws IllegalArgumentException if the amount is less than 0 or two projects have the same id */
    public Budget {
        projects = List.copyOf(projects);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A budget of " + Words.amount(amount) + " is less than nothing");
        }
        Set<String> ids = new HashSet<>();
        for (Project project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("Two projects are called “" + project.id() + "”");
            }
        }
    }

    /** A budget of a whole amount. */
    public static Budget of(long amount, Project... projects) {
        return new Budget(BigFraction.of(amount), List.of(projects));
    }

    /** The numbers of all projects, in their order. */
    public List<Integer> numbers() {
        return IntStream.range(0, projects.size()).boxed().toList();
    }

    /** What a project costs. */
    public BigFraction cost(int project) {
        return projects.get(project).cost();
    }

    /** What some projects cost together. */
    public BigFraction cost(Iterable<Integer> some) {
        BigFraction sum = BigFraction.ZERO;
        for (int project : some) {
            sum = sum.add(cost(project));
        }
        return sum;
    }

    /** A lot among the projects, drawn by their ids. */
    public Lot lot(String seed) {
        return Lot.drawn(seed, projects.stream().map(Project::id).toList());
    }

    String called(int project) {
        return projects.get(project).called();
    }
}
